CREATE VIEW editorial.topic AS
SELECT
  t.id,
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
FROM public.topic t
JOIN LATERAL (
  SELECT *
  FROM public.topic_revision x
  WHERE x.topic_id = t.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.topic_publication p
  ON p.topic_id = t.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
