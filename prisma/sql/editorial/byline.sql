CREATE VIEW editorial.byline AS
SELECT
  b.revision_id,
  b.position,
  b.name,
  b.role_title,
  b.author_id
FROM public.byline b
JOIN public.article_revision r ON r.id = b.revision_id
WHERE NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);
