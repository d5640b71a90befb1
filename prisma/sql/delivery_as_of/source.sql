CREATE VIEW delivery_as_of.source AS
SELECT
  s.id,
  p.revision_id,
  r.name,
  r.kind,
  r.role_title,
  r.affiliation_id,
  r.description,
  r.same_as,
  s.stand_in,
  p.public_from AS date_modified
FROM public.source s
JOIN public.readable_source_publication p
  ON p.source_id = s.id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
JOIN public.source_revision r ON r.id = p.revision_id;
