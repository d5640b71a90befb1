CREATE VIEW editorial.claim_link_end AS
SELECT
  e.id,
  d.claim_id,
  d.other_claim_id,
  e.kind,
  d.outgoing,
  e.public_from,
  e.state,
  e.version
FROM public.claim_link e
CROSS JOIN LATERAL (
  VALUES
    (e.from_claim_id, e.to_claim_id, true),
    (e.to_claim_id, e.from_claim_id, false)
) d (claim_id, other_claim_id, outgoing)
WHERE e.public_until IS NULL
  AND e.state <> 'REJECTED';
