CREATE VIEW delivery_as_of.source AS
SELECT
  r.source_id AS id,
  p.revision_id,
  r.name,
  r.kind,
  r.role_title,
  r.affiliation_id,
  r.description,
  r.same_as,
  s.stand_in,
  s.described_in_id IS NOT NULL AS is_description,
  p.public_from AS date_modified
FROM public.readable_source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
JOIN public.source s ON s.id = r.source_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
