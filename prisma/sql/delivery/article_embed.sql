CREATE VIEW delivery.article_embed AS
SELECT
  i.revision_id,
  p.article_id,
  i.embed_id,
  i.position,
  p.date_published
FROM public.article_embed i
JOIN public.article_publication p
  ON p.revision_id = i.revision_id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
