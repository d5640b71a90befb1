import { readPatiently, type ServedAnswer } from '../reader.ts'
import { typed, type Audit, type Evidence } from './evidence.ts'

/** For how long an instance may give out what it keeps without having heard of a change, in milliseconds. */
const keptFor = 2_000

/** Something that an answer says, with the records that it is said of. */
interface Fact {
  readonly of: readonly string[]
  readonly words: string
}

/** What an answer says, apart from the order in which it does. */
export function factsOf(part: unknown, of: readonly string[] = [], path = ''): Fact[] {
  if (Array.isArray(part)) return part.flatMap((member) => factsOf(member, of, path))
  if (typeof part !== 'object' || part === null) return [{ of, words: `${path}=${JSON.stringify(part)}` }]
  const members = Object.entries(part)
  const own = members.flatMap(([name, value]) => (name === 'recordId' ? [String(value)] : recordIdOf(value)))
  const all = [...of, ...own]
  const at = `${path}/${own[0] ?? ''}`
  return members.flatMap(([name, value]) => factsOf(value, all, `${at}.${name}`))
}

/** The record that a single object is, without which whatever holds it is not shown. */
const recordIdOf = (value: unknown): string[] => {
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'recordId') : null
  return typeof id === 'string' ? [id] : []
}

const unreadable = (noun: string): string => `
  SELECT n.id FROM ${noun} n WHERE NOT EXISTS (
    SELECT FROM ${noun}_publication p WHERE p.${noun}_id = n.id
    AND p.public_from <= now() AND (p.public_until IS NULL OR p.public_until > now()))`

/** The records that are read at no moment: they were taken down since, or recalled, or words of theirs were struck. */
async function unreadableRecords({ pool, redacted }: Evidence): Promise<Set<string>> {
  const found = new Set(redacted)
  for (const noun of ['article', 'claim', 'source', 'topic', 'collection']) {
    const { rows } = await pool.query<{ id: string }>(unreadable(noun))
    for (const { id } of rows) found.add(typed(noun, id))
  }
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM attribution WHERE recalled_at IS NOT NULL')
  for (const { id } of rows) found.add(typed('attribution', id))
  return found
}

/** Every moment at which anything became public or ceased to be. */
async function boundsOf({ pool }: Evidence): Promise<number[]> {
  const { rows: tables } = await pool.query<{ table: string }>(
    `SELECT table_name AS table FROM information_schema.tables JOIN information_schema.columns USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'public_until'`,
  )
  const each = tables.map(({ table }) => `SELECT unnest(ARRAY[public_from, public_until]) AS at FROM ${table}`)
  const { rows } = await pool.query<{ at: number }>(
    `SELECT DISTINCT extract(epoch FROM at)::float8 * 1000 AS at FROM (${each.join(' UNION ALL ')}) bound
     WHERE at IS NOT NULL ORDER BY 1`,
  )
  return rows.map(({ at }) => Math.round(at))
}

/**
 * The moments of which an answer may be: the latest first. What is kept may be as old as it may be kept; what a
 * transaction makes public counts from its beginning, and is seen from its end, which lies before its acknowledgement.
 */
function momentsOf({ sentAt, receivedAt }: ServedAnswer, bounds: readonly number[], { changes }: Evidence) {
  const oldest = sentAt - keptFor
  const underWay = changes.filter((change) => change.sentAt <= oldest && change.answeredAt >= oldest)
  const earliest = Math.min(oldest, ...underWay.map((change) => change.sentAt))
  const before = bounds.filter((at) => at > earliest && at <= receivedAt).map((at) => at - 1)
  return [receivedAt, ...before.toReversed()]
}

/** Whether what is told of a moment is what was served, as far as that is still told. */
function difference(served: unknown, told: unknown, gone: ReadonlySet<string>): string | null {
  const wordsOf = (answer: unknown) =>
    new Set(
      factsOf(answer)
        .filter(({ of }) => of.length > 0 && !of.some((id) => gone.has(id)))
        .map(({ words }) => words),
    )
  const [then, now] = [wordsOf(served), wordsOf(told)]
  const differing = [
    ...[...then].filter((words) => !now.has(words)).map((words) => `served only: ${words}`),
    ...[...now].filter((words) => !then.has(words)).map((words) => `as of then only: ${words}`),
  ]
  return differing.length > 0 ? differing.slice(0, 6).join('; ') : null
}

/** What is told of a moment is what was served then. */
export const auditServedAnswers: Audit = async (evidence) => {
  const [gone, bounds] = [await unreadableRecords(evidence), await boundsOf(evidence)]
  const faults: string[] = []
  for (const served of evidence.answers) {
    if (gone.has(served.id)) continue
    let first: string | null = null
    for (const asOf of momentsOf(served, bounds, evidence)) {
      const told = await readPatiently(evidence.address, { root: served.root, id: served.id, asOf, by: 'POST' })
      const found = difference(served.answer, told.answer, gone)
      if (found === null) {
        first = null
        break
      }
      first ??= found
    }
    if (first !== null) faults.push(`${served.id}, served at ${new Date(served.receivedAt).toISOString()}: ${first}`)
  }
  return faults
}
