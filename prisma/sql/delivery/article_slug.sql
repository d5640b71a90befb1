CREATE VIEW delivery.article_slug AS
SELECT
  p.article_id,
  p.slug,
  p.locale,
  p.public_from
FROM public.article_publication p
WHERE p.public_from <= now();
