CREATE VIEW delivery.redirect AS
SELECT
  r.id,
  r.path,
  r.kind,
  r.article_id,
  r.to_address
FROM public.redirect r
WHERE r.path IS NOT NULL
  AND r.deleted_at IS NULL
  AND r.created_at <= now()
  AND (
    r.kind = 'GONE'
    OR r.to_address IS NOT NULL
    OR EXISTS (
      SELECT FROM public.article_publication p
      WHERE p.article_id = r.article_id
        AND p.public_from <= now()
        AND (p.public_until IS NULL OR p.public_until > now())
    )
  );
