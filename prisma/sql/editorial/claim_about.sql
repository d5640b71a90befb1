CREATE VIEW editorial.claim_about AS
SELECT
  r.claim_id,
  b.source_id
FROM public.claim_about b
JOIN public.claim_revision r ON r.id = b.revision_id
WHERE NOT EXISTS (
  SELECT FROM public.claim_revision n
  WHERE n.claim_id = r.claim_id
    AND n.number > r.number
);
