CREATE VIEW delivery.collection_item AS
SELECT
  i.revision_id,
  p.collection_id,
  i.article_id,
  i.position
FROM public.collection_item i
JOIN public.collection_publication p
  ON p.revision_id = i.revision_id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
