-- Attributions that readers may never see: what disclosureOf of packages/domain decides, and what was recalled. The
-- column is computed by the database from terms, anonymity, stand-in and recall.
CREATE VIEW public.confidential_attribution AS
SELECT
  a.id,
  a.source_id,
  a.on_behalf_of_id,
  a.reported_via_id,
  a.created_by_id,
  a.terms_by_id
FROM public.attribution a
WHERE a.confidential;
