CREATE VIEW editorial.change_event AS
SELECT
  id,
  position,
  at,
  actor_name,
  actor_kind,
  action,
  subject_type,
  subject_id,
  changes,
  caused_by
FROM public.change_event e
WHERE (e.subject_id IN (SELECT h.id FROM editorial.hidden_attribution h)) IS NOT TRUE
  AND (e.subject_id IN (SELECT h.id FROM editorial.hidden_source h)) IS NOT TRUE
  AND (e.changes ->> 'attributionId' IN (SELECT h.id::text FROM editorial.hidden_attribution h)) IS NOT TRUE;
