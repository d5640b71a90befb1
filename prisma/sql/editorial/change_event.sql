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
WHERE NOT EXISTS (
    SELECT FROM editorial.hidden_attribution h
    WHERE h.id = e.subject_id
  )
  AND NOT EXISTS (
    SELECT FROM editorial.hidden_source h
    WHERE h.id = e.subject_id
  )
  AND NOT EXISTS (
    SELECT FROM editorial.hidden_attribution h
    WHERE h.id::text = e.changes ->> 'attributionId'
  );
