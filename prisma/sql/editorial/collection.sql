CREATE VIEW editorial.collection AS
SELECT
  c.id,
  r.id AS revision_id,
  c.slug,
  r.title,
  r.description,
  r.updated_at AS date_modified,
  c.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from
FROM public.collection c
JOIN LATERAL (
  SELECT *
  FROM public.collection_revision x
  WHERE x.collection_id = c.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.collection_publication p
  ON p.collection_id = c.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
