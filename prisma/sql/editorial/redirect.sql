CREATE VIEW editorial.redirect AS
SELECT
  id,
  path,
  kind,
  article_id,
  to_address,
  version,
  created_at,
  updated_at
FROM public.redirect
WHERE deleted_at IS NULL;
