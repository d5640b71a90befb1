CREATE VIEW editorial.article_topic AS
SELECT
  t.revision_id,
  r.article_id,
  t.topic_id,
  t.position,
  r.updated_at AS date_published
FROM public.article_topic t
JOIN public.article_revision r ON r.id = t.revision_id
WHERE NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);
