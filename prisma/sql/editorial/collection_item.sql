CREATE VIEW editorial.collection_item AS
SELECT
  i.revision_id,
  r.collection_id,
  i.article_id,
  i.position
FROM public.collection_item i
JOIN public.collection_revision r ON r.id = i.revision_id;
