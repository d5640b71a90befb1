CREATE VIEW delivery_as_of.attribution AS
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
FROM public.readable_attribution e
WHERE e.recalled_at IS NULL
  AND e.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (e.public_until IS NULL OR e.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  AND EXISTS (
    SELECT FROM public.readable_claim_publication c
    WHERE c.claim_id = e.claim_id
      AND c.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (c.public_until IS NULL OR c.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  )
  AND EXISTS (
    SELECT FROM public.readable_source_publication s
    WHERE s.source_id = e.source_id
      AND s.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (s.public_until IS NULL OR s.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  );
