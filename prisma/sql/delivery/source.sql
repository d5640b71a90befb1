CREATE VIEW delivery.source AS
SELECT
  p.source_id AS id,
  p.revision_id,
  p.name,
  p.kind,
  p.role_title,
  p.affiliation_id,
  p.description,
  p.same_as,
  p.stand_in,
  p.is_description,
  p.shown_from AS date_modified
FROM published.source p
WHERE p.shown_from <= now()
  AND (p.shown_until IS NULL OR p.shown_until > now());
