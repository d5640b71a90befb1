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
FROM public.change_event;
