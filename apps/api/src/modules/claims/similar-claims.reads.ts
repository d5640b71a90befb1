import { createClaimIndex, type ClaimMatch } from '@sourceline/extraction/matching'
import type { WritingConnections } from '../../platform/connections.ts'
import type { Reads } from '../../platform/reads/reads.ts'
import { claimIndexOf } from './claim-index.ts'
import type { ClaimQuestion, Wording } from './claim-index.work.ts'

/** How many recorded claims are compared closely where the database is asked. */
const candidates = 60

/** How many wordings are looked at for them: those that share the most words, and those spelled the most alike. */
const examined = 300

/**
 * Recorded claims that may say the same as each question's words, best first, with the reasons in words: the newest
 * wording of every claim that was neither rejected nor merged, public or not, as far as whoever reads may read it. The
 * index of all claims answers; until it stands, and where this process keeps none, the database finds some to compare.
 */
export async function similarClaims(
  reads: Reads,
  prisma: WritingConnections,
  questions: readonly ClaimQuestion[],
  first: number,
): Promise<ClaimMatch[][]> {
  const found =
    (await claimIndexOf(prisma)?.match(questions, first)) ??
    (await Promise.all(questions.map((question) => matchesInDatabase(reads, question, first))))
  const ids = found.flat().map(({ id }) => id)
  if (ids.length === 0) return found
  const readable = new Set(
    (
      await reads.rows<{ id: string }>(
        (schema) => `SELECT id FROM ${schema}.claim WHERE id = ANY($1::uuid[]) AND state <> 'REJECTED'`,
        [ids],
      )
    ).map(({ id }) => id),
  )
  return found.map((matches) => matches.filter(({ id }) => readable.has(id)))
}

/** The database finds claims that share words or spellings, and the matcher compares them. */
async function matchesInDatabase(
  reads: Reads,
  { statement, except }: ClaimQuestion,
  first: number,
): Promise<ClaimMatch[]> {
  const found = await reads.rows<Wording>(
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
      JOIN public.claim c ON c.id = r.claim_id AND c.state <> 'REJECTED' AND c.merged_into_id IS NULL AND c.id <> ALL($2::uuid[])
      WHERE NOT EXISTS (SELECT FROM public.claim_revision n WHERE n.claim_id = r.claim_id AND n.number > r.number)
      ORDER BY ts_rank_cd(r.search_document, (SELECT words FROM asked), 1) + similarity(r.statement, $1) DESC, c.id
      LIMIT ${candidates}`,
    [statement, except],
  )
  const index = createClaimIndex()
  for (const { id, statement: text, date } of found) index.add({ id, text, ...(date ? { date } : {}) })
  return index.query({ text: statement }, { top: first }).filter(({ band }) => band !== 'none')
}
