import { createClaimIndex, type ClaimMatch } from '@sourceline/extraction/matching'
import type { Reads } from '../../platform/reads/reads.ts'

interface Candidate {
  readonly id: string
  readonly statement: string
  readonly date: string | null
}

/** How many recorded claims are compared closely. */
const candidates = 60

/**
 * Recorded claims that may say the same as a statement, best first, with the reasons in words: the
 * database finds those that share words or spellings, and the matcher compares them.
 *
 * @param except The claim that asks, if it is recorded itself.
 */
export async function similarClaims(reads: Reads, statement: string, { except, first }: { except: string | null; first: number }): Promise<ClaimMatch[]> {
  const found = await reads.rows<Candidate>(
    (schema) => `
      WITH asked AS (SELECT replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery AS words)
      SELECT c.id, c.statement, to_char(c.as_of_date, 'YYYY-MM-DD') AS date
      FROM ${schema}.claim c, asked
      WHERE c.state <> 'REJECTED' AND c.id IS DISTINCT FROM $2::uuid
        AND (to_tsvector('english', c.statement) @@ asked.words OR c.statement % $1)
      ORDER BY ts_rank_cd(to_tsvector('english', c.statement), asked.words, 1) + similarity(c.statement, $1) DESC, c.id
      LIMIT ${candidates}`,
    [statement, except],
  )
  const index = createClaimIndex()
  for (const { id, statement: text, date } of found) index.add({ id, text, ...(date ? { date } : {}) })
  return index.query({ text: statement }, { top: first }).filter(({ band }) => band !== 'none')
}
