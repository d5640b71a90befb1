CREATE VIEW delivery.article_topic AS
SELECT
  t.revision_id,
  p.article_id,
  t.topic_id,
  t.position,
  p.date_published
FROM public.article_topic t
JOIN public.article_publication p
  ON p.revision_id = t.revision_id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
