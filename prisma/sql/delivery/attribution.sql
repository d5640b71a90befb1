CREATE VIEW delivery.attribution AS
SELECT
  e.attribution_id AS id,
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
  e.public_from
FROM published.attribution e
WHERE e.shown_from <= now()
  AND (e.shown_until IS NULL OR e.shown_until > now());
