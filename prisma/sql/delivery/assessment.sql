CREATE VIEW delivery.assessment AS
SELECT
  e.id,
  e.claim_id,
  e.verdict,
  e.rating,
  e.rationale,
  e.assessed_at,
  e.public_from
FROM public.assessment e
WHERE e.public_from <= now()
  AND (e.public_until IS NULL OR e.public_until > now())
  AND EXISTS (
    SELECT FROM public.claim_publication c
    WHERE c.claim_id = e.claim_id
      AND c.public_from <= now()
      AND (c.public_until IS NULL OR c.public_until > now())
  );
