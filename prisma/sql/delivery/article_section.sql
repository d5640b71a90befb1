CREATE VIEW delivery.article_section AS
SELECT
  r.id AS revision_id,
  r.article_id,
  r.section_id,
  p.date_published
FROM public.article_revision r
JOIN public.article_publication p
  ON p.revision_id = r.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE r.section_id IS NOT NULL;
