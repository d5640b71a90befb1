CREATE VIEW delivery_as_of.collection_item AS
SELECT
  i.revision_id,
  p.collection_id,
  i.article_id,
  i.position
FROM public.collection_item i
JOIN public.readable_collection_publication p
  ON p.revision_id = i.revision_id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
