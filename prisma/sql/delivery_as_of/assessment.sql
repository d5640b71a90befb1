CREATE VIEW delivery_as_of.assessment AS
SELECT
  e.id,
  e.claim_id,
  e.verdict,
  e.rating,
  e.rationale,
  e.assessed_at,
  e.public_from
FROM public.readable_assessment e
WHERE e.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (e.public_until IS NULL OR e.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  AND EXISTS (
    SELECT FROM public.readable_claim_publication c
    WHERE c.claim_id = e.claim_id
      AND c.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (c.public_until IS NULL OR c.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  );
