CREATE VIEW editorial.article_version AS
SELECT
  r.id,
  r.article_id,
  r.number,
  r.headline,
  r.note,
  p.public_from,
  p.public_until,
  r.sealed_at,
  r.created_at,
  r.updated_at,
  r.content_hash,
  p.ending,
  r.redacted_at
FROM public.article_revision r
LEFT JOIN public.article_publication p ON p.revision_id = r.id
WHERE NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);
