-- What lies in the bin, whatever it is: with what lists call it, and the columns by which is decided whose it is. What went
-- there with another record comes back with that.
CREATE VIEW editorial.bin AS
SELECT
  'article' AS type,
  a.id,
  r.headline AS label,
  a.slug AS address,
  a.version,
  a.created_by_id,
  a.assignee_id,
  a.deleted_at,
  a.deleted_by_id
FROM public.article a
JOIN LATERAL (
  SELECT x.headline
  FROM public.article_revision x
  WHERE x.article_id = a.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
WHERE a.deleted_at IS NOT NULL
UNION ALL
SELECT
  'redirect',
  r.id,
  r.path,
  r.path,
  r.version,
  NULL,
  NULL,
  r.deleted_at,
  r.deleted_by_id
FROM public.redirect r
WHERE r.deleted_at IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM public.deleted_article d
    WHERE d.id = r.article_id
  );
