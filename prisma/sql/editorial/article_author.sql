CREATE VIEW editorial.article_author AS
SELECT
  b.revision_id,
  r.article_id,
  b.author_id,
  b.position,
  r.updated_at AS date_published
FROM public.byline b
JOIN public.article_revision r ON r.id = b.revision_id
WHERE b.author_id IS NOT NULL
AND NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);
