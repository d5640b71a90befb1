-- Attributions that readers may never see: what disclosureOf of packages/domain decides, and what was recalled.
CREATE VIEW public.confidential_attribution AS
SELECT
  a.id,
  a.source_id,
  a.on_behalf_of_id,
  a.reported_via_id,
  a.created_by_id,
  a.terms_by_id
FROM public.attribution a
WHERE a.recalled_at IS NOT NULL
  OR NOT (
    (a.terms = 'ON_RECORD' OR (a.terms = 'BACKGROUND' AND a.anonymity <> 'NAMED'))
    AND (a.anonymity = 'NAMED') = (NOT a.source_stand_in)
  );
