CREATE VIEW delivery_as_of.evidence AS
SELECT
  e.id,
  e.claim_id,
  e.kind,
  e.bearing,
  e.title,
  e.url,
  e.excerpt,
  e.locator,
  e.sha256,
  e.captured_at,
  e.public_from
FROM public.readable_evidence e
WHERE e.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (e.public_until IS NULL OR e.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  AND EXISTS (
    SELECT FROM public.readable_claim_publication c
    WHERE c.claim_id = e.claim_id
      AND c.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (c.public_until IS NULL OR c.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  );
