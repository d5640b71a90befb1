CREATE VIEW editorial.article_slug AS
SELECT
  id AS article_id,
  slug,
  locale,
  created_at AS public_from
FROM public.article
WHERE deleted_at IS NULL
UNION
SELECT
  article_id,
  slug,
  locale,
  public_from
FROM public.article_publication;
