CREATE VIEW delivery_as_of.author AS
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
JOIN public.readable_author_publication p
  ON p.author_id = i.id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
JOIN public.author_revision r ON r.id = p.revision_id;
