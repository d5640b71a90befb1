CREATE VIEW editorial.asset AS
SELECT
  a.id,
  r.id AS revision_id,
  r.name,
  r.sha256,
  r.media_type,
  r.bytes,
  r.width,
  r.height,
  r.animated,
  r.thumbhash,
  r.embedded,
  r.has_content_credentials,
  r.alt,
  r.decorative,
  r.caption,
  r.credit,
  r.copyright,
  r.licence,
  r.focal_x,
  r.focal_y,
  a.embargo_until,
  a.expires_at,
  r.updated_at AS date_modified,
  a.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from,
  a.created_at,
  a.created_by_id,
  a.updated_at
FROM public.asset a
JOIN LATERAL (
  SELECT *
  FROM public.asset_revision x
  WHERE x.asset_id = a.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.asset_publication p
  ON p.asset_id = a.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
