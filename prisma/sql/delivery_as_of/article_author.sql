CREATE VIEW delivery_as_of.article_author AS
SELECT
  b.revision_id,
  p.article_id,
  b.author_id,
  b.position,
  p.date_published
FROM public.byline b
JOIN public.readable_article_publication p
  ON p.revision_id = b.revision_id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
WHERE b.author_id IS NOT NULL;
