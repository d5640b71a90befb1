CREATE VIEW delivery.collection AS
SELECT
  c.id,
  p.revision_id,
  p.slug,
  r.title,
  r.description,
  p.public_from AS date_modified
FROM public.collection c
JOIN public.collection_publication p
  ON p.collection_id = c.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
JOIN public.collection_revision r ON r.id = p.revision_id;
