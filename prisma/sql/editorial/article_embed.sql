CREATE VIEW editorial.article_embed AS
SELECT
  i.revision_id,
  r.article_id,
  i.embed_id,
  i.position,
  r.updated_at AS date_published
FROM public.article_embed i
JOIN public.article_revision r ON r.id = i.revision_id
WHERE NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);
