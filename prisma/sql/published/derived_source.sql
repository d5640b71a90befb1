-- What readers get of a source while one of its publications is shown.
CREATE VIEW published.derived_source AS
SELECT
  p.id AS publication_id,
  p.source_id,
  p.revision_id,
  r.name,
  r.kind,
  r.role_title,
  r.affiliation_id,
  r.description,
  r.same_as,
  s.stand_in,
  s.described_in_id IS NOT NULL AS is_description,
  p.public_from AS shown_from,
  p.public_until AS shown_until
FROM public.source_publication p
JOIN public.source s ON s.id = p.source_id
JOIN public.source_revision r ON r.id = p.revision_id;
