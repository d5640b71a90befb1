CREATE VIEW editorial.section AS
SELECT
  i.id,
  r.id AS revision_id,
  i.slug,
  r.name,
  r.description,
  r.updated_at AS date_modified,
  i.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from
FROM public.section i
JOIN LATERAL (
  SELECT *
  FROM public.section_revision x
  WHERE x.section_id = i.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.section_publication p
  ON p.section_id = i.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
