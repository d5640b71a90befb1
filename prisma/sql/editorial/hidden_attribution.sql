-- Attributions that whoever reads may not read: the settings sourceline.reader and sourceline.reads_confidential, local to
-- the transaction, say who it is. Without them, everything that is confidential.
CREATE VIEW editorial.hidden_attribution AS
SELECT a.id
FROM public.confidential_attribution a
WHERE current_setting('sourceline.reads_confidential', true) IS DISTINCT FROM 'on'
  AND NOT coalesce(nullif(current_setting('sourceline.reader', true), '') IN (a.created_by_id, a.terms_by_id), false);
