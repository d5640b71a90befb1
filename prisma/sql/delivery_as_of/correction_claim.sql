CREATE VIEW delivery_as_of.correction_claim AS
SELECT
  e.correction_id,
  e.claim_id
FROM public.correction_claim e
JOIN public.correction c
  ON c.id = e.correction_id
  AND c.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (c.public_until IS NULL OR c.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
