-- What readers get by the tables alone: what the read model is compared with.
CREATE VIEW truth.source AS
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
FROM public.source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
JOIN public.source s ON s.id = r.source_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());
