CREATE VIEW editorial.claim AS
SELECT
  c.id,
  r.id AS revision_id,
  r.statement,
  r.kind,
  r.as_of_date,
  r.updated_at AS date_modified,
  (
    SELECT x.verdict
    FROM public.assessment x
    WHERE x.claim_id = c.id
      AND x.public_until IS NULL
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS verdict,
  (
    SELECT x.rating
    FROM public.assessment x
    WHERE x.claim_id = c.id
      AND x.public_until IS NULL
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS rating,
  c.state,
  c.version,
  r.adverse,
  r.sealed_at IS NULL AS has_draft,
  p.public_from,
  c.created_at,
  c.updated_at
FROM public.claim c
JOIN LATERAL (
  SELECT *
  FROM public.claim_revision x
  WHERE x.claim_id = c.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.claim_publication p
  ON p.claim_id = c.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE c.merged_into_id IS NULL;
