CREATE VIEW editorial.job AS
SELECT
  id,
  name,
  state,
  start_after,
  done,
  total,
  message,
  failure,
  started_by_id,
  started_by_name,
  created_at,
  started_at,
  ended_at,
  cancel_requested_at
FROM public.job;
