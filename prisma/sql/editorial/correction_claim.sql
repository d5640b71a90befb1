CREATE VIEW editorial.correction_claim AS
SELECT
  correction_id,
  claim_id
FROM public.correction_claim;
