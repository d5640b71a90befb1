CREATE VIEW editorial.article_section AS
SELECT
  r.id AS revision_id,
  r.article_id,
  r.section_id,
  r.updated_at AS date_published
FROM public.article_revision r
WHERE r.section_id IS NOT NULL
AND NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);
