-- What readers get of a mention, in each stretch of time in which its version of the article and its claim are public.
CREATE VIEW published.derived_mention AS
SELECT
  m.id AS mention_id,
  p.id AS publication_id,
  p.article_id,
  m.revision_id,
  m.claim_id,
  m.place,
  m.role,
  m.block_id,
  m.spans,
  p.date_published,
  lower(shown.stretch) AS shown_from,
  upper(shown.stretch) AS shown_until
FROM public.mention m
JOIN public.article_publication p ON p.revision_id = m.revision_id
JOIN published.presence c ON c.noun = 'claim' AND c.record_id = m.claim_id
CROSS JOIN LATERAL unnest(
  tstzmultirange(tstzrange(p.public_from, p.public_until)) * c.stretches
) shown (stretch)
WHERE m.orphan_reason IS NULL;
