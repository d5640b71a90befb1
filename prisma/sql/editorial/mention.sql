CREATE VIEW editorial.mention AS
SELECT
  m.id,
  r.article_id,
  m.revision_id,
  m.claim_id,
  m.place,
  m.role,
  m.block_id,
  m.spans,
  r.updated_at AS date_published,
  m.orphan_reason
FROM public.mention m
JOIN public.article_revision r ON r.id = m.revision_id
WHERE NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);
