CREATE VIEW editorial.assessment AS
SELECT
  id,
  claim_id,
  verdict,
  rating,
  rationale,
  assessed_at,
  public_from,
  assessed_by_id
FROM public.assessment
WHERE public_until IS NULL;
