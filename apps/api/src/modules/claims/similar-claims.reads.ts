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
 * database finds those that share words or spellings, and the matcher compares them. Reads the newest
 * wording of every claim that was not rejected, public or not.
 *
 * @param except The claim that asks, if it is recorded itself.
 */
export async function similarClaims(
  reads: Reads,
  statement: string,
  { except, first }: { except: string | null; first: number },
): Promise<ClaimMatch[]> {
  const found = await reads.rows<Candidate>(
    () => `
      WITH asked AS (SELECT replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery AS words)
      SELECT c.id, r.statement, to_char(r.as_of_date, 'YYYY-MM-DD') AS date
      FROM asked, public.claim_revision r
      JOIN public.claim c ON c.id = r.claim_id AND c.state <> 'REJECTED' AND c.merged_into_id IS NULL AND c.id IS DISTINCT FROM $2::uuid
      WHERE (to_tsvector('english', r.statement) @@ asked.words OR r.statement % $1)
        AND NOT EXISTS (SELECT FROM public.claim_revision n WHERE n.claim_id = r.claim_id AND n.number > r.number)
      ORDER BY ts_rank_cd(to_tsvector('english', r.statement), asked.words, 1) + similarity(r.statement, $1) DESC, c.id
      LIMIT ${candidates}`,
    [statement, except],
  )
  const index = createClaimIndex()
  for (const { id, statement: text, date } of found) index.add({ id, text, ...(date ? { date } : {}) })
  return index.query({ text: statement }, { top: first }).filter(({ band }) => band !== 'none')
}
