import { setTimeout as sleep } from 'node:timers/promises'
import type { Chances } from '@sourceline/kit'
import type { Records } from './records.ts'

/** What a reader was served, and between which moments (milliseconds since 1970). */
export interface ServedAnswer {
  readonly root: Root
  readonly id: string
  readonly sentAt: number
  readonly receivedAt: number
  readonly answer: unknown
}

const source = 'source { recordId name }'
const claim = `recordId statement kind verdict attributions(first: 50) { recordId stance cue ${source} }`

/** What is asked of each kind of record. */
const selections = {
  article: `recordId headline dek body { text } claims(first: 50) { claim { ${claim} } } topics { recordId name }
    corrections(first: 50) { recordId note }`,
  claim,
  source: 'recordId name description',
  topic: 'recordId name description',
  collection: 'recordId title articles { recordId headline }',
} as const
export type Root = keyof typeof selections
const roots: readonly Root[] = ['article', 'article', 'article', 'claim', 'claim', 'source', 'topic', 'collection']

const queryOf = (root: Root): string =>
  `query ($id: ID!, $asOf: DateTime) { ${root}(id: $id, asOf: $asOf) { ${selections[root]} } }`

/**
 * Asks for a record, now or as it was; null for no answer within five seconds, or none with data.
 *
 * @param by GET may be answered from what is kept.
 */
export async function readRecord(
  address: string,
  { root, id, asOf, by }: { root: Root; id: string; asOf?: number; by: 'GET' | 'POST' },
): Promise<{ answer: unknown; errors?: unknown } | null> {
  const variables = { id, ...(asOf === undefined ? {} : { asOf: new Date(asOf).toISOString() }) }
  const asked = { query: queryOf(root), variables: by === 'GET' ? JSON.stringify(variables) : variables }
  const body = by === 'POST' ? { body: JSON.stringify(asked) } : {}
  const search =
    by === 'GET'
      ? `?${new URLSearchParams({ query: asked.query, variables: JSON.stringify(variables) }).toString()}`
      : ''
  try {
    const response = await fetch(`${address}/graphql${search}`, {
      method: by,
      headers: { 'content-type': 'application/json' },
      ...body,
      signal: AbortSignal.timeout(5_000),
    })
    if (response.status !== 200) return null
    const { data, errors }: { data: Record<string, unknown> | null; errors?: unknown } = await response.json()
    return { answer: data?.[root] ?? null, ...(errors ? { errors } : {}) }
  } catch {
    return null
  }
}

/** How often an auditor asks before there is held to be no answer. */
const maxQuestions = 10

/** {@link readRecord} once nothing is disturbed any more: asked again where a busy machine lets it wait. */
export async function readPatiently(
  address: string,
  asked: Parameters<typeof readRecord>[1],
): Promise<{ answer: unknown }> {
  for (let left = maxQuestions; ; left -= 1) {
    const told = await readRecord(address, asked)
    if (told && !told.errors) return told
    if (told || left === 1)
      throw new Error(`no answer of ${asked.id} as of ${asked.asOf}: ${JSON.stringify(told?.errors)}`)
    await sleep(500)
  }
}

/** Somebody who reads without a pause and keeps in mind what was served. */
export class Reader {
  readonly answers: ServedAnswer[] = []
  /** Errors of the graph. */
  readonly surprises: string[] = []
  /** How often nothing was answered in time. */
  unanswered = 0
  readonly #address: () => string
  readonly #chances: Chances
  readonly #records: Records

  constructor(address: () => string, chances: Chances, records: Records) {
    this.#address = address
    this.#chances = chances
    this.#records = records
  }

  async readUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const root = this.#chances.oneOf(roots)
      const record = this.#records.pick(root, this.#chances)
      if (record) await this.read(root, record.id)
      await sleep(10 + this.#chances.below(60))
    }
  }

  /** Reads a record once; gives whether it was answered. */
  async read(root: Root, id: string): Promise<boolean> {
    const sentAt = Date.now()
    const by = this.#chances.isOnce(0.5) ? 'GET' : 'POST'
    const found = await readRecord(this.#address(), { root, id, by })
    const receivedAt = Date.now()
    if (!found) this.unanswered += 1
    else if (found.errors) this.surprises.push(`${root} ${id}: ${JSON.stringify(found.errors).slice(0, 500)}`)
    else this.answers.push({ root, id, sentAt, receivedAt, answer: found.answer })
    return found !== null
  }
}
