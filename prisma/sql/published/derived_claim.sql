-- What readers get of a claim while one of its publications is shown. Its verdict stands once, in its assessments.
CREATE VIEW published.derived_claim AS
SELECT
  p.id AS publication_id,
  p.claim_id,
  p.revision_id,
  r.statement,
  r.kind,
  r.as_of_date,
  p.public_from AS shown_from,
  p.public_until AS shown_until
FROM public.claim_publication p
JOIN public.claim_revision r ON r.id = p.revision_id;
