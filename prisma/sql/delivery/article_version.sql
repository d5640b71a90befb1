CREATE VIEW delivery.article_version AS
SELECT
  p.id,
  p.article_id,
  r.number,
  r.headline,
  CASE WHEN r.note_is_public THEN r.note END AS note,
  p.public_from,
  CASE WHEN p.public_until <= now() THEN p.public_until END AS public_until,
  r.redacted_at
FROM public.article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= now();
