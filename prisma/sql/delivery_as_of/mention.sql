CREATE VIEW delivery_as_of.mention AS
SELECT
  m.id,
  p.article_id,
  m.revision_id,
  m.claim_id,
  m.place,
  m.role,
  m.block_id,
  m.spans,
  p.date_published
FROM public.mention m
JOIN public.readable_article_publication p
  ON p.revision_id = m.revision_id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
WHERE m.orphan_reason IS NULL
  AND EXISTS (
    SELECT FROM public.readable_claim_publication c
    WHERE c.claim_id = m.claim_id
      AND c.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (c.public_until IS NULL OR c.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  );
