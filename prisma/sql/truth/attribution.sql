-- What readers get by the tables alone: what the read model is compared with.
CREATE VIEW truth.attribution AS
SELECT
  e.id,
  e.claim_id,
  e.source_id,
  e.stance,
  e.hedged,
  e.form,
  e.basis,
  e.anonymity,
  e.anonymity_reason,
  e.quote,
  e.cue,
  e.said_at,
  e.on_behalf_of_id,
  e.reported_via_id,
  e.public_from
FROM public.attribution e
WHERE e.recalled_at IS NULL
  AND e.public_from <= now()
  AND (e.public_until IS NULL OR e.public_until > now())
  AND EXISTS (
    SELECT FROM public.claim_publication c
    WHERE c.claim_id = e.claim_id
      AND c.public_from <= now()
      AND (c.public_until IS NULL OR c.public_until > now())
  )
  AND EXISTS (
    SELECT FROM public.source_publication s
    WHERE s.source_id = e.source_id
      AND s.public_from <= now()
      AND (s.public_until IS NULL OR s.public_until > now())
  );
