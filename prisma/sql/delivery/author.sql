CREATE VIEW delivery.author AS
SELECT
  i.id,
  p.revision_id,
  p.slug,
  r.name,
  r.role_title,
  r.description,
  r.same_as,
  p.public_from AS date_modified
FROM public.author i
JOIN public.author_publication p
  ON p.author_id = i.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
JOIN public.author_revision r ON r.id = p.revision_id;
