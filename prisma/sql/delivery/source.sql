CREATE VIEW delivery.source AS
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
JOIN public.source_publication p
  ON p.source_id = s.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
JOIN public.source_revision r ON r.id = p.revision_id;
