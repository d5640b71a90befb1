CREATE VIEW delivery_as_of.search_entry AS
SELECT
  'article' AS type,
  p.article_id AS id,
  p.date_published AS date,
  r.search_document AS document,
  r.plain_text AS words
FROM public.readable_article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
UNION ALL
SELECT
  'claim',
  p.claim_id,
  p.public_from,
  r.search_document,
  r.statement
FROM public.readable_claim_publication p
JOIN public.claim_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
UNION ALL
SELECT
  'source',
  p.source_id,
  p.public_from,
  r.search_document,
  concat_ws(', ', r.name, r.role_title)
FROM public.readable_source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
JOIN public.source s ON s.id = p.source_id
WHERE s.described_in_id IS NULL
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
