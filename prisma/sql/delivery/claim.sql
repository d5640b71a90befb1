CREATE VIEW delivery.claim AS
SELECT
  p.claim_id AS id,
  p.revision_id,
  p.statement,
  p.kind,
  p.as_of_date,
  p.shown_from AS date_modified,
  (
    SELECT x.verdict
    FROM public.assessment x
    WHERE x.claim_id = p.claim_id
      AND x.public_from <= now()
      AND (x.public_until IS NULL OR x.public_until > now())
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS verdict,
  (
    SELECT x.rating
    FROM public.assessment x
    WHERE x.claim_id = p.claim_id
      AND x.public_from <= now()
      AND (x.public_until IS NULL OR x.public_until > now())
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS rating
FROM published.claim p
WHERE p.shown_from <= now()
  AND (p.shown_until IS NULL OR p.shown_until > now());
