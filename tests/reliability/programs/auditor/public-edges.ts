import { errorsOfReadModel } from '@sourceline/api/testing/read-model'
import { readPatiently, type Root } from '../reader.ts'
import { typed, type Audit, type Evidence } from './evidence.ts'
import { factsOf } from './served-answers.ts'

/** What was ever public of an attribution whose terms forbid that. */
const forbidden = `
  SELECT id, terms, anonymity FROM attribution
  WHERE public_from IS NOT NULL AND recalled_at IS NULL AND (
    terms IN ('DEEP_BACKGROUND', 'OFF_RECORD')
    OR (terms = 'BACKGROUND' AND anonymity = 'NAMED')
    OR (anonymity = 'NAMED') = source_stand_in)`

/** The kinds of records that have an address of their own, and those that are shown with others. */
const roots: readonly Root[] = ['article', 'claim', 'source', 'topic', 'collection']
const shownWithOthers = ['attribution', 'correction']

const publicNow = 'public_from <= now() AND (public_until IS NULL OR public_until > now())'

/** The typed ids of all that is public, by the tables alone. */
async function publicRecords({ pool }: Evidence): Promise<Set<string>> {
  const found = new Set<string>()
  const add = async (noun: string, query: string): Promise<void> => {
    const { rows } = await pool.query<{ id: string }>(query)
    for (const { id } of rows) found.add(typed(noun, id))
  }
  for (const noun of roots) await add(noun, `SELECT ${noun}_id AS id FROM ${noun}_publication WHERE ${publicNow}`)
  for (const noun of shownWithOthers) await add(noun, `SELECT id FROM ${noun} WHERE ${publicNow}`)
  return found
}

/** Whatever readers reach from a record that they can ask for: the record itself, and all that its answer names. */
async function reached(evidence: Evidence, root: Root, id: string): Promise<Set<string>> {
  const told = await readPatiently(evidence.address, { root, id, by: 'POST' })
  return new Set([id, ...factsOf(told.answer).flatMap(({ of }) => of)])
}

/** Nothing that readers get leads to what is not public, or comes from a source on whose terms it may not be. */
export const auditPublicEdges: Audit = async (evidence) => {
  const { pool } = evidence
  const { rows: terms } = await pool.query<{ id: string; terms: string; anonymity: string }>(forbidden)
  const faults = terms.map(({ id, terms: by, anonymity }) => `attribution ${id} is public (${by}, ${anonymity})`)
  const edges: [from: string, to: string][] = []
  for (const root of roots) {
    const { rows } = await pool.query<{ id: string }>(`SELECT id FROM delivery.${root}`)
    for (const { id } of rows)
      for (const to of await reached(evidence, root, typed(root, id))) edges.push([typed(root, id), to])
  }
  // Last: what became public meanwhile may have been reached.
  const allowed = await publicRecords(evidence)
  faults.push(...edges.filter(([, to]) => !allowed.has(to)).map(([from, to]) => `${from} leads to ${to}, not public`))
  return [...faults, ...(await errorsOfReadModel(pool))]
}
