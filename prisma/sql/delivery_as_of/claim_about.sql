CREATE VIEW delivery_as_of.claim_about AS
SELECT
  p.claim_id,
  b.source_id
FROM public.claim_about b
JOIN public.readable_claim_publication p
  ON p.revision_id = b.revision_id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
