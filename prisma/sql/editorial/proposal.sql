CREATE VIEW editorial.proposal AS
SELECT
  p.id,
  p.article_id,
  p.subject_type,
  p.subject_id,
  coalesce(a.claim_id, p.subject_id) AS claim_id,
  a.id AS attribution_id,
  p.proposed_by,
  p.score,
  p.decision,
  p.decided_at,
  p.created_at,
  p.words,
  p.drafted,
  p.reference_choices
FROM public.proposal p
LEFT JOIN public.attribution a
  ON p.subject_type = 'ATTRIBUTION'
  AND a.id = p.subject_id
WHERE NOT EXISTS (
  SELECT FROM editorial.hidden_attribution h
  WHERE h.id = a.id
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = p.article_id
);
