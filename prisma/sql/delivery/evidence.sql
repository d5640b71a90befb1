CREATE VIEW delivery.evidence AS
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
FROM public.evidence e
WHERE e.public_from <= now()
  AND (e.public_until IS NULL OR e.public_until > now())
  AND EXISTS (
    SELECT FROM public.claim_publication c
    WHERE c.claim_id = e.claim_id
      AND c.public_from <= now()
      AND (c.public_until IS NULL OR c.public_until > now())
  );
