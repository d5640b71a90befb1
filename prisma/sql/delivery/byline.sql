CREATE VIEW delivery.byline AS
SELECT
  b.revision_id,
  b.position,
  b.name,
  b.role_title,
  b.author_id
FROM public.byline b
JOIN public.article_publication p
  ON p.revision_id = b.revision_id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
