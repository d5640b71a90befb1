-- What readers get by the tables alone: what the read model is compared with.
CREATE VIEW truth.mention AS
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
JOIN public.article_publication p
  ON p.revision_id = m.revision_id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE m.orphan_reason IS NULL
  AND EXISTS (
    SELECT FROM public.claim_publication c
    WHERE c.claim_id = m.claim_id
      AND c.public_from <= now()
      AND (c.public_until IS NULL OR c.public_until > now())
  );
