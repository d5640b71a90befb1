CREATE VIEW editorial.author AS
SELECT
  i.id,
  r.id AS revision_id,
  i.slug,
  r.name,
  r.role_title,
  r.description,
  r.same_as,
  r.updated_at AS date_modified,
  i.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from
FROM public.author i
JOIN LATERAL (
  SELECT *
  FROM public.author_revision x
  WHERE x.author_id = i.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.author_publication p
  ON p.author_id = i.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
