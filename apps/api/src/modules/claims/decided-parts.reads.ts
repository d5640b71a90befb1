/** SQL: whether a claim is accepted, and editors have accepted anything of it that its readers do not see yet. */
export const decisionsWaitOn = (claimId: string): string => `EXISTS (
  SELECT FROM public.claim c WHERE c.id = ${claimId} AND c.state = 'ACCEPTED' AND (
    c.draft_revision_id IS NOT NULL
    OR NOT EXISTS (SELECT FROM public.claim_publication p WHERE p.claim_id = c.id AND p.public_until IS NULL)
    OR EXISTS (SELECT FROM public.attribution x WHERE x.claim_id = c.id AND x.public_from IS NULL AND x.state = 'ACCEPTED'
      AND NOT EXISTS (SELECT FROM public.confidential_attribution h WHERE h.id = x.id))
    OR EXISTS (SELECT FROM public.evidence x WHERE x.claim_id = c.id AND x.public_from IS NULL AND x.state = 'ACCEPTED')
    OR EXISTS (SELECT FROM public.claim_link x WHERE x.from_claim_id = c.id AND x.public_from IS NULL AND x.state = 'ACCEPTED')))`

/** SQL: a column of an attribution, whatever was decided on it. `id` is SQL that gives its UUID. */
export const columnOfAttribution = (column: 'stance' | 'source_id' | 'reported_via_id', id: string): string =>
  `(SELECT a.${column} FROM public.attribution a WHERE a.id = ${id})`

/** SQL: the newest wording of a claim. `claimId` is SQL that gives its UUID. */
export const wordingOfClaim = (claimId: string): string =>
  `(SELECT r.statement FROM public.claim_revision r WHERE r.claim_id = ${claimId} ORDER BY r.number DESC LIMIT 1)`

/**
 * SQL: the ids of those to whom readers were told that a claim is attributed at some time of a period, as `source_id`; none
 * of whom whoever reads may not know. `claimId`, `from` and `until` are SQL; nothing was told where `from` is null, and a
 * period whose `until` is null goes on.
 */
export const toldSources = (claimId: string, from: string, until: string): string =>
  `SELECT e.source_id FROM public.attribution e
    WHERE e.claim_id = ${claimId} AND e.public_from < coalesce(${until}, 'infinity')
      AND coalesce(e.public_until, 'infinity') > ${from}
      AND NOT EXISTS (SELECT FROM editorial.hidden_attribution h WHERE h.id = e.id)`
