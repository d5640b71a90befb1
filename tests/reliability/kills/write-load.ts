import { RetryingClient, type Change, type Selected } from '../retrying-client.ts'

/** A change that the newsroom has acknowledged. */
export interface Acknowledged {
  readonly action: 'article:create' | 'article:publish'
  readonly headline: string
  readonly articleId: string
}

/** Editors who write without a pause, and what was acknowledged to them. */
export interface WriteLoad {
  readonly acknowledged: readonly Acknowledged[]
  /** Resolves to how many milliseconds it took until a change was acknowledged that was sent after this call. */
  nextAcknowledgement(): Promise<number>
  /** What answered otherwise than with success, 503, or a cut line. */
  readonly surprises: readonly string[]
  /** Lets each end the change that it makes. */
  stop(): Promise<void>
}

const body = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'b_1' }, content: [{ type: 'text', text: 'The tide was low.' }] }],
}

/** What both changes give. */
interface Payload extends Selected {
  readonly article: { readonly id: string; readonly version: number }
}

/** Begins to write: each editor creates an article and publishes it, and sends again under the same key what was not answered. */
export function startWriteLoad(api: string, token: string, editors: number): WriteLoad {
  const acknowledged: Acknowledged[] = []
  const client = new RetryingClient({ address: () => api, token, patience: 20_000, perseverance: 300_000 })
  const waiting = new Set<{ since: number; tell: (milliseconds: number) => void }>()
  let stopped = false

  function note(
    action: Acknowledged['action'],
    headline: string,
    change: Change<Payload> | null,
  ): Payload['article'] | null {
    if (!change?.payload) {
      if (change) client.surprises.push(`${change.field}: ${change.refusal}`)
      return null
    }
    const { article } = change.payload
    acknowledged.push({ action, headline, articleId: article.id })
    for (const one of waiting)
      if (change.triedAt >= one.since) {
        waiting.delete(one)
        one.tell(Date.now() - one.since)
      }
    return article
  }

  async function edit(editor: number): Promise<void> {
    const selection = 'article { id version }'
    for (let count = 1; !stopped; count += 1) {
      const headline = `Written under fire by ${editor}, number ${count}`
      const made = await client.change<Payload>({ field: 'createArticle', input: { headline, body }, selection })
      const article = note('article:create', headline, made)
      if (!article) continue
      const input = { id: article.id, expectedVersion: article.version }
      note('article:publish', headline, await client.change<Payload>({ field: 'publishArticle', input, selection }))
    }
  }

  const all = Promise.all(Array.from({ length: editors }, (_, index) => edit(index + 1)))
  return {
    acknowledged,
    surprises: client.surprises,
    nextAcknowledgement: () =>
      new Promise((tell) => {
        waiting.add({ since: Date.now(), tell })
      }),
    async stop() {
      stopped = true
      await all
    },
  }
}
