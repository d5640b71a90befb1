import type { Audit, MadeChange } from './evidence.ts'
import { idIn, textIn, typed } from './evidence.ts'

/** Where the newest words of a record stand, and under which name a change gives them. */
const texts = [
  ['article', 'headline', newestRevision('article', 'headline')],
  ['claim', 'statement', newestRevision('claim', 'statement')],
  ['source', 'name', newestRevision('source', 'name')],
  ['topic', 'name', newestRevision('topic', 'name')],
  ['collection', 'title', newestRevision('collection', 'title')],
  ['correction', 'note', 'SELECT id, note AS words, version FROM correction'],
] as const

function newestRevision(noun: string, column: string): string {
  return `SELECT DISTINCT ON (r.${noun}_id) r.${noun}_id AS id, r.${column} AS words, n.version
    FROM ${noun}_revision r JOIN ${noun} n ON n.id = r.${noun}_id ORDER BY r.${noun}_id, r.number DESC`
}

interface Row {
  readonly id: string
  readonly words: string
  readonly version: number
}

/** What was last acknowledged of a record. */
interface Last {
  version: number
  wordsVersion: number
  words: string | null
}

function lastOf(changes: readonly MadeChange[], noun: string, field: string): Map<string, Last> {
  const found = new Map<string, Last>()
  for (const { payload, input } of changes) {
    const record = payload?.[noun]
    const id = idIn(record)
    if (typeof record !== 'object' || record === null || !id) continue
    const version = Number(Reflect.get(record, 'version'))
    const last = found.get(id) ?? { version: 0, wordsVersion: 0, words: null }
    last.version = Math.max(last.version, version)
    const words = input[field]
    if (typeof words === 'string' && version > last.wordsVersion)
      Object.assign(last, { words, wordsVersion: version } satisfies Partial<Last>)
    found.set(id, last)
  }
  // Made, and not shown: whether its words came last is not known.
  for (const { payload, refusal, input } of changes)
    if (payload === null && refusal === null && textIn(input, field)) {
      const last = found.get(textIn(input, 'id'))
      if (last) last.words = null
    }
  return found
}

/** Every acknowledged write is there: the record, in that version or a later one, with the words that were given last. */
export const auditAcknowledgedWrites: Audit = async ({ pool, changes, redacted }) => {
  const faults: string[] = []
  for (const [noun, field, query] of texts) {
    const { rows } = await pool.query<Row>(query)
    const held = new Map(rows.map((row) => [typed(noun, row.id), row]))
    for (const [id, { version, words }] of lastOf(changes, noun, field)) {
      const row = held.get(id)
      if (!row) faults.push(`${id} was acknowledged and is not there`)
      else if (row.version < version) faults.push(`${id} is of version ${row.version}; ${version} was acknowledged`)
      else if (words !== null && row.words !== words && !redacted.has(id))
        faults.push(`${id} says "${row.words}"; "${words}" was acknowledged last`)
    }
  }
  return faults
}
