CREATE VIEW delivery_as_of.topic AS
SELECT
  r.topic_id AS id,
  p.revision_id,
  p.slug,
  r.name,
  r.kind,
  r.description,
  r.parent_id,
  r.same_as,
  p.public_from AS date_modified
FROM public.readable_topic_publication p
JOIN public.topic_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
