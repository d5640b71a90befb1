CREATE VIEW editorial.article_slug AS
SELECT
  id AS article_id,
  slug,
  locale,
  created_at AS public_from
FROM public.article
UNION
SELECT
  article_id,
  slug,
  locale,
  public_from
FROM public.article_publication;
