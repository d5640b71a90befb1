CREATE VIEW editorial.topic AS
SELECT
  r.topic_id AS id,
  r.id AS revision_id,
  t.slug,
  r.name,
  r.kind,
  r.description,
  r.parent_id,
  r.same_as,
  r.updated_at AS date_modified,
  t.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from
FROM public.topic_revision r
JOIN public.topic t ON t.id = r.topic_id
LEFT JOIN public.topic_publication p
  ON p.topic_id = t.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE NOT EXISTS (
  SELECT FROM public.topic_revision newer
  WHERE newer.topic_id = r.topic_id
    AND newer.number > r.number
);
