-- What readers get by the tables alone: what the read model is compared with.
CREATE VIEW truth.claim AS
SELECT
  p.claim_id AS id,
  p.revision_id,
  r.statement,
  r.kind,
  r.as_of_date,
  p.public_from AS date_modified,
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
FROM public.claim_publication p
JOIN public.claim_revision r ON r.id = p.revision_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
