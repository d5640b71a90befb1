CREATE VIEW editorial.search_entry AS
SELECT
  'article' AS type,
  r.article_id AS id,
  r.updated_at AS date,
  r.search_document AS document,
  r.plain_text AS words,
  public.search_folded(r.headline || ' ' || r.dek) AS spelling
FROM public.article_revision r
WHERE NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
)
UNION ALL
SELECT
  'claim',
  r.claim_id,
  r.updated_at,
  r.search_document,
  r.statement,
  public.search_folded(r.statement)
FROM public.claim_revision r
WHERE NOT EXISTS (
  SELECT FROM public.claim_revision n
  WHERE n.claim_id = r.claim_id
    AND n.number > r.number
)
UNION ALL
SELECT
  'source',
  r.source_id,
  r.updated_at,
  r.search_document,
  concat_ws(', ', r.name, r.role_title),
  public.search_folded(r.name || ' ' || coalesce(r.role_title, ''))
FROM public.source_revision r
JOIN public.source s ON s.id = r.source_id
WHERE s.described_in_id IS NULL
AND NOT EXISTS (
  SELECT FROM public.source_revision n
  WHERE n.source_id = r.source_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM editorial.hidden_source h
  WHERE h.id = r.source_id
)
UNION ALL
SELECT
  'description',
  r.source_id,
  r.updated_at,
  r.search_document,
  concat_ws(', ', r.name, r.role_title),
  public.search_folded(r.name || ' ' || coalesce(r.role_title, ''))
FROM public.source_revision r
JOIN public.source s ON s.id = r.source_id
WHERE s.described_in_id IS NOT NULL
AND NOT EXISTS (
  SELECT FROM public.source_revision n
  WHERE n.source_id = r.source_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM editorial.hidden_source h
  WHERE h.id = r.source_id
)
UNION ALL
SELECT
  'asset',
  r.asset_id,
  r.updated_at,
  r.search_document,
  concat_ws(', ', r.name, nullif(r.alt, ''), nullif(r.caption, '')),
  public.search_folded(r.name || ' ' || r.alt)
FROM public.asset_revision r
WHERE NOT EXISTS (
  SELECT FROM public.asset_revision n
  WHERE n.asset_id = r.asset_id
    AND n.number > r.number
);
