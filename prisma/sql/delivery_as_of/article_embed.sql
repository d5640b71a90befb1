CREATE VIEW delivery_as_of.article_embed AS
SELECT
  i.revision_id,
  p.article_id,
  i.embed_id,
  i.position,
  p.date_published
FROM public.article_embed i
JOIN public.readable_article_publication p
  ON p.revision_id = i.revision_id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
