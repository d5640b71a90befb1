CREATE VIEW delivery_as_of.section AS
SELECT
  i.id,
  p.revision_id,
  p.slug,
  r.name,
  r.description,
  p.public_from AS date_modified
FROM public.section i
JOIN public.readable_section_publication p
  ON p.section_id = i.id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
JOIN public.section_revision r ON r.id = p.revision_id;
