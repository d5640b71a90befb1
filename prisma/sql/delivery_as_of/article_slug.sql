CREATE VIEW delivery_as_of.article_slug AS
SELECT
  p.article_id,
  p.slug,
  p.locale,
  p.public_from
FROM public.readable_article_publication p
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now());
