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
FROM public.import_item;
