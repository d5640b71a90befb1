-- What the lists of the newsroom forgive spelling mistakes in, as editorial.search_entry gives it.
CREATE INDEX article_revision_spelling ON article_revision
  USING gin (public.search_folded(headline || ' ' || dek) gin_trgm_ops);
CREATE INDEX claim_revision_spelling ON claim_revision USING gin (public.search_folded(statement) gin_trgm_ops);
CREATE INDEX source_revision_spelling ON source_revision
  USING gin (public.search_folded(name || ' ' || coalesce(role_title, '')) gin_trgm_ops);
DROP INDEX source_revision_trigram;
CREATE INDEX redirect_spelling ON redirect USING gin (public.search_folded(path) gin_trgm_ops);


-- prisma/sql/public/search_typed.sql
-- What is asked for while somebody is still typing: as search_query, and the last word may be the beginning of one.
CREATE FUNCTION public.search_typed(asked text) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  whole constant tsquery := public.search_query(asked);
  typed constant text[] := regexp_match(public.search_folded(asked), '^(.*?)(-?)([[:alnum:]]+)$');
BEGIN
  IF typed IS NULL OR typed[1] ~ '"|(^|\s)or\s*$' OR typed[2] <> '' AND typed[1] ~ '(^|\s)$'
    OR typed[3] ~ '[\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]' THEN
    RETURN whole;
  END IF;
  RETURN whole || (public.search_query(typed[1]) && to_tsquery('simple', typed[3] || ':*'));
END
$$;

-- prisma/sql/editorial/search_entry.sql
CREATE OR REPLACE VIEW editorial.search_entry AS
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
);
