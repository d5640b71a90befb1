CREATE VIEW delivery.mention AS
SELECT
  m.mention_id AS id,
  m.article_id,
  m.revision_id,
  m.claim_id,
  m.place,
  m.role,
  m.block_id,
  m.spans,
  m.date_published
FROM published.mention m
WHERE m.shown_from <= now()
  AND (m.shown_until IS NULL OR m.shown_until > now());
