CREATE VIEW editorial.collection AS
SELECT
  r.collection_id AS id,
  r.id AS revision_id,
  c.slug,
  r.title,
  r.description,
  r.updated_at AS date_modified,
  c.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from
FROM public.collection_revision r
JOIN public.collection c ON c.id = r.collection_id
LEFT JOIN public.collection_publication p
  ON p.collection_id = c.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE NOT EXISTS (
  SELECT FROM public.collection_revision newer
  WHERE newer.collection_id = r.collection_id
    AND newer.number > r.number
);
