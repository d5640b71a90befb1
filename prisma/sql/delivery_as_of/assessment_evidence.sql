CREATE VIEW delivery_as_of.assessment_evidence AS
SELECT
  e.assessment_id,
  e.evidence_id
FROM public.assessment_evidence e
JOIN public.assessment a
  ON a.id = e.assessment_id
  AND a.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (a.public_until IS NULL OR a.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
