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
