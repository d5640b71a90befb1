CREATE VIEW delivery_as_of.article_version AS
SELECT
  p.id,
  p.article_id,
  r.number,
  r.headline,
  CASE WHEN r.note_is_public THEN r.note END AS note,
  p.public_from,
  CASE WHEN p.public_until <= least(current_setting('sourceline.as_of')::timestamptz, now()) THEN p.public_until END AS public_until,
  r.redacted_at
FROM public.readable_article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now());
