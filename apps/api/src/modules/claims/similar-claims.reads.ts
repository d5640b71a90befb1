import { createClaimIndex, type ClaimMatch } from '@sourceline/extraction/matching'
import type { Reads } from '../../platform/reads/reads.ts'

interface Candidate {
  readonly id: string
  readonly statement: string
  readonly date: string | null
}

/** How many recorded claims are compared closely. */
const candidates = 60

/** How many wordings are looked at for them: those that share the most words, and those spelled the most alike. */
const examined = 300

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
      WITH asked AS MATERIALIZED (
        SELECT coalesce(string_agg(quote_literal(w.lexeme), ' | '), '')::tsquery AS words FROM unnest(public.search_words($1)) w
      ), near AS (
        (SELECT r.id FROM public.claim_revision r WHERE r.search_document @@ (SELECT words FROM asked)
          ORDER BY ts_rank_cd(r.search_document, (SELECT words FROM asked), 1) DESC, r.id LIMIT ${examined})
        UNION
        (SELECT r.id FROM public.claim_revision r WHERE r.statement % $1 ORDER BY similarity(r.statement, $1) DESC, r.id LIMIT ${examined})
      )
      SELECT c.id, r.statement, to_char(r.as_of_date, 'YYYY-MM-DD') AS date
      FROM near
      JOIN public.claim_revision r ON r.id = near.id
      JOIN public.claim c ON c.id = r.claim_id AND c.state <> 'REJECTED' AND c.merged_into_id IS NULL AND c.id IS DISTINCT FROM $2::uuid
      WHERE NOT EXISTS (SELECT FROM public.claim_revision n WHERE n.claim_id = r.claim_id AND n.number > r.number)
      ORDER BY ts_rank_cd(r.search_document, (SELECT words FROM asked), 1) + similarity(r.statement, $1) DESC, c.id
      LIMIT ${candidates}`,
    [statement, except],
  )
  const index = createClaimIndex()
  for (const { id, statement: text, date } of found) index.add({ id, text, ...(date ? { date } : {}) })
  return index.query({ text: statement }, { top: first }).filter(({ band }) => band !== 'none')
}
