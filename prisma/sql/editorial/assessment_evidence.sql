CREATE VIEW editorial.assessment_evidence AS
SELECT
  assessment_id,
  evidence_id
FROM public.assessment_evidence;
