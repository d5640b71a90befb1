-- Sources that whoever reads may not read: known only through attributions that are hidden.
CREATE VIEW editorial.hidden_source AS
SELECT c.id
FROM public.confidential_source c
WHERE current_setting('sourceline.reads_confidential', true) IS DISTINCT FROM 'on'
  AND NOT coalesce(nullif(current_setting('sourceline.reader', true), '') = c.created_by_id, false)
  AND NOT EXISTS (
    SELECT FROM public.attribution a
    WHERE (a.source_id = c.id OR a.on_behalf_of_id = c.id OR a.reported_via_id = c.id)
      AND a.state <> 'REJECTED'
      AND NOT EXISTS (
        SELECT FROM editorial.hidden_attribution h
        WHERE h.id = a.id
      )
  );
