CREATE VIEW delivery_as_of.correction AS
SELECT
  e.id,
  e.article_id,
  e.kind,
  e.origin,
  e.note,
  e.wrong,
  e."right",
  e.supersedes_id,
  e.issued_at,
  e.public_from
FROM public.readable_correction e
WHERE e.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (e.public_until IS NULL OR e.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  AND EXISTS (
    SELECT FROM public.readable_article_publication p
    WHERE p.article_id = e.article_id
      AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  );
