CREATE VIEW delivery.article_author AS
SELECT
  b.revision_id,
  p.article_id,
  b.author_id,
  b.position,
  p.date_published
FROM public.byline b
JOIN public.article_publication p
  ON p.revision_id = b.revision_id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE b.author_id IS NOT NULL;
