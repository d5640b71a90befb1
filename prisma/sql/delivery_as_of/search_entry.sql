CREATE VIEW delivery_as_of.search_entry AS
SELECT
  'article' AS type,
  p.article_id AS id,
  p.date_published AS date,
  to_tsvector('english', r.headline || ' ' || r.dek || ' ' || r.plain_text) AS document
FROM public.readable_article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
UNION ALL
SELECT
  'claim',
  p.claim_id,
  p.public_from,
  to_tsvector('english', r.statement)
FROM public.readable_claim_publication p
JOIN public.claim_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
UNION ALL
SELECT
  'source',
  p.source_id,
  p.public_from,
  to_tsvector('english', r.name || ' ' || coalesce(r.role_title, ''))
FROM public.readable_source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
