CREATE VIEW delivery.correction AS
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
FROM public.correction e
WHERE e.public_from <= now()
  AND (e.public_until IS NULL OR e.public_until > now())
  AND EXISTS (
    SELECT FROM public.article_publication p
    WHERE p.article_id = e.article_id
      AND p.public_from <= now()
      AND (p.public_until IS NULL OR p.public_until > now())
  );
