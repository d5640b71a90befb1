CREATE VIEW delivery.claim_about AS
SELECT
  p.claim_id,
  b.source_id
FROM public.claim_about b
JOIN public.claim_publication p
  ON p.revision_id = b.revision_id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
