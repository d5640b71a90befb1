import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** A change that the newsroom has acknowledged. */
export interface Acknowledged {
  readonly action: 'article:create' | 'article:publish'
  readonly headline: string
  readonly articleId: string
}

/** Editors who write without a pause, and what was acknowledged to them. */
export interface WriteLoad {
  readonly acknowledged: readonly Acknowledged[]
  /** Resolves to how many milliseconds it took until a change was acknowledged that was first sent after this call. */
  nextAcknowledgement(): Promise<number>
  /** What answered otherwise than with success, 503, or a cut line. */
  readonly surprises: readonly string[]
  /** Lets each end the change that it makes. */
  stop(): Promise<void>
}

interface Change {
  readonly article?: { readonly id: string; readonly version: number }
  readonly __typename: string
}

const body = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'b_1' }, content: [{ type: 'text', text: 'The tide was low.' }] }],
}

/** Begins to write: each editor creates an article and publishes it, and sends again under the same key what was not answered. */
export function startWriteLoad(api: string, token: string, editors: number): WriteLoad {
  const acknowledged: Acknowledged[] = []
  const surprises: string[] = []
  const waiting = new Set<{ since: number; tell: (milliseconds: number) => void }>()
  let stopped = false

  function note(change: Acknowledged, began: number): void {
    acknowledged.push(change)
    for (const one of waiting)
      if (began >= one.since) {
        waiting.delete(one)
        one.tell(performance.now() - one.since)
      }
  }

  async function post(body: string, key: string): Promise<{ status: number; text: string } | null> {
    try {
      const response = await fetch(`${api}/editorial/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
        body,
        signal: AbortSignal.timeout(20_000),
      })
      return { status: response.status, text: await response.text() }
    } catch {
      return null
    }
  }

  /** Sends a change until it is answered; what cuts the line, or is not available, is asked again with the same key. */
  async function change(field: string, input: object): Promise<{ change: Change; began: number } | null> {
    const name = field.charAt(0).toUpperCase() + field.slice(1)
    const query = `mutation ($input: ${name}Input!) { change: ${field}(input: $input) { __typename
      ... on ${name}Payload { article { id version } } } }`
    const asked = JSON.stringify({ query, variables: { input } })
    const key = randomUUID()
    for (;;) {
      const began = performance.now()
      const answer = await post(asked, key)
      if (answer?.status === 200) {
        const { data, errors }: { data?: { change: Change }; errors?: unknown } = JSON.parse(answer.text)
        if (data?.change.article) return { change: data.change, began }
        surprises.push(`${field}: ${JSON.stringify(errors ?? data)}`)
        return null
      }
      if (answer && answer.status !== 503 && answer.status !== 429)
        surprises.push(`${field}: ${answer.status} ${answer.text.slice(0, 200)}`)
      await sleep(50)
    }
  }

  async function edit(editor: number): Promise<void> {
    for (let count = 1; !stopped; count += 1) {
      const headline = `Written under fire by ${editor}, number ${count}`
      const made = await change('createArticle', { headline, body })
      if (!made?.change.article) continue
      const { id, version } = made.change.article
      note({ action: 'article:create', headline, articleId: id }, made.began)
      const published = await change('publishArticle', { id, expectedVersion: version })
      if (published) note({ action: 'article:publish', headline, articleId: id }, published.began)
    }
  }

  const all = Promise.all(Array.from({ length: editors }, (_, index) => edit(index + 1)))
  return {
    acknowledged,
    surprises,
    nextAcknowledgement: () =>
      new Promise((tell) => {
        waiting.add({ since: performance.now(), tell })
      }),
    async stop() {
      stopped = true
      await all
    },
  }
}
