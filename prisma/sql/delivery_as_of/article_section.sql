CREATE VIEW delivery_as_of.article_section AS
SELECT
  r.id AS revision_id,
  r.article_id,
  r.section_id,
  p.date_published
FROM public.article_revision r
JOIN public.readable_article_publication p
  ON p.revision_id = r.id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
WHERE r.section_id IS NOT NULL;
