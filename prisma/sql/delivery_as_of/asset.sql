CREATE VIEW delivery_as_of.asset AS
SELECT
  a.id,
  p.revision_id,
  r.sha256,
  r.media_type,
  r.width,
  r.height,
  r.animated,
  r.thumbhash,
  r.alt,
  r.decorative,
  r.caption,
  r.credit,
  r.copyright,
  r.focal_x,
  r.focal_y,
  a.expires_at,
  p.public_from AS date_modified
FROM public.asset a
JOIN public.readable_asset_publication p
  ON p.asset_id = a.id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
JOIN public.asset_revision r ON r.id = p.revision_id
WHERE (a.embargo_until IS NULL OR a.embargo_until <= now())
  AND (a.expires_at IS NULL OR a.expires_at > now());
