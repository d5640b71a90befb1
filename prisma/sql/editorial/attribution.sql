CREATE VIEW editorial.attribution AS
SELECT
  id,
  claim_id,
  source_id,
  stance,
  hedged,
  form,
  basis,
  anonymity,
  anonymity_reason,
  quote,
  cue,
  said_at,
  on_behalf_of_id,
  reported_via_id,
  public_from,
  state,
  version,
  terms,
  approved_by_id,
  created_at,
  updated_at
FROM public.attribution e
WHERE public_until IS NULL
  AND state <> 'REJECTED'
  AND NOT EXISTS (
    SELECT FROM public.attribution n
    WHERE n.replaces_id = e.id
  )
  AND NOT EXISTS (
    SELECT FROM editorial.hidden_attribution h
    WHERE h.id = e.id
  );
