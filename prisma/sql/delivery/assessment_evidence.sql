CREATE VIEW delivery.assessment_evidence AS
SELECT
  e.assessment_id,
  e.evidence_id
FROM public.assessment_evidence e
JOIN public.assessment a
  ON a.id = e.assessment_id
  AND a.public_from <= now()
  AND (a.public_until IS NULL OR a.public_until > now());
