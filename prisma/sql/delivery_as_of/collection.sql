CREATE VIEW delivery_as_of.collection AS
SELECT
  r.collection_id AS id,
  p.revision_id,
  p.slug,
  r.title,
  r.description,
  p.public_from AS date_modified
FROM public.readable_collection_publication p
JOIN public.collection_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
