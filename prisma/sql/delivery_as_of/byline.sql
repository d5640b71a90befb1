CREATE VIEW delivery_as_of.byline AS
SELECT
  b.revision_id,
  b.position,
  b.name,
  b.role_title,
  b.author_id
FROM public.byline b
JOIN public.readable_article_publication p
  ON p.revision_id = b.revision_id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
