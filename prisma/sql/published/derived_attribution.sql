-- What readers get of an attribution, in each stretch of time in which it, its claim and its source are all public.
CREATE VIEW published.derived_attribution AS
SELECT
  e.id AS attribution_id,
  e.claim_id,
  e.source_id,
  e.stance,
  e.hedged,
  e.form,
  e.basis,
  e.anonymity,
  e.anonymity_reason,
  e.quote,
  e.cue,
  e.said_at,
  e.on_behalf_of_id,
  e.reported_via_id,
  e.public_from,
  lower(shown.stretch) AS shown_from,
  upper(shown.stretch) AS shown_until
FROM public.attribution e
JOIN published.presence c ON c.noun = 'claim' AND c.record_id = e.claim_id
JOIN published.presence s ON s.noun = 'source' AND s.record_id = e.source_id
CROSS JOIN LATERAL unnest(
  tstzmultirange(tstzrange(e.public_from, e.public_until)) * c.stretches * s.stretches
) shown (stretch)
WHERE e.recalled_at IS NULL
  AND e.public_from IS NOT NULL;
