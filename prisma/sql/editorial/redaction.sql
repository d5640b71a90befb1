CREATE VIEW editorial.redaction AS
SELECT
  r.id,
  r.scope,
  r.subject_type,
  r.subject_id,
  r.words,
  r.whole_words,
  r.ground,
  r.reason,
  r.state,
  r.scope_hash,
  r.proposed_by_name,
  r.proposed_at,
  r.due_at,
  r.decided_by_name,
  r.decided_at,
  (SELECT count(*)::int FROM public.redaction_strike s WHERE s.redaction_id = r.id) AS rows,
  r.version_number,
  r.proposed_by_id
FROM public.redaction r;
