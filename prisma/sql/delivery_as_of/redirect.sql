CREATE VIEW delivery_as_of.redirect AS
SELECT
  r.id,
  r.path,
  r.kind,
  r.article_id,
  r.to_address
FROM public.redirect r
WHERE r.path IS NOT NULL
  AND r.deleted_at IS NULL
  AND r.created_at <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (
    r.kind = 'GONE'
    OR r.to_address IS NOT NULL
    OR EXISTS (
      SELECT FROM public.readable_article_publication p
      WHERE p.article_id = r.article_id
        AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
        AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
    )
  );
