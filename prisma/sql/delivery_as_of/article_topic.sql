CREATE VIEW delivery_as_of.article_topic AS
SELECT
  t.revision_id,
  p.article_id,
  t.topic_id,
  t.position,
  p.date_published
FROM public.article_topic t
JOIN public.readable_article_publication p
  ON p.revision_id = t.revision_id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
