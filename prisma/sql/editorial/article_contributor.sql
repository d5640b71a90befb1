CREATE VIEW editorial.article_contributor AS
SELECT
  c.revision_id,
  c.position,
  c.contributor_id
FROM public.article_contributor c
JOIN public.article_revision r ON r.id = c.revision_id
WHERE NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);
