CREATE VIEW editorial.import_item AS
SELECT
  id,
  job_id,
  position,
  headline,
  state,
  article_id,
  failure,
  notices,
  claim_count,
  source_count
FROM public.import_item i
WHERE NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = i.article_id
);
