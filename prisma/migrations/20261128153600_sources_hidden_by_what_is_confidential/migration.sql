-- What is hidden is looked up from what is confidential, not from all that there is.
CREATE INDEX article_revision_original_source ON article_revision (original_source_id) WHERE original_source_id IS NOT NULL;

-- prisma/sql/public/confidential_source.sql
-- Sources that are known only through what readers may never see. What makes one known is looked up for each, so that
-- the cost follows how much is confidential, not how much there is.
CREATE OR REPLACE VIEW public.confidential_source AS
SELECT DISTINCT
  s.id,
  s.created_by_id
FROM public.confidential_attribution a
CROSS JOIN LATERAL (VALUES (a.source_id), (a.on_behalf_of_id), (a.reported_via_id)) v (id)
JOIN public.source s ON s.id = v.id
CROSS JOIN LATERAL (
  SELECT
    EXISTS (
      SELECT FROM public.attribution o
      WHERE (o.source_id = s.id OR o.on_behalf_of_id = s.id OR o.reported_via_id = s.id)
        AND o.state = 'ACCEPTED'
        AND NOT EXISTS (
          SELECT FROM public.confidential_attribution c
          WHERE c.id = o.id
        )
    )
    OR (
      NOT s.stand_in
      AND EXISTS (
        SELECT FROM public.claim_about b
        WHERE b.source_id = s.id
      )
    )
    OR EXISTS (
      SELECT FROM public.article_revision r
      WHERE r.original_source_id = s.id
    )
    OR EXISTS (
      SELECT FROM public.source_revision r
      WHERE r.affiliation_id = s.id
    ) AS elsewhere
) known
WHERE v.id IS NOT NULL
  AND NOT known.elsewhere;

-- prisma/sql/editorial/hidden_source.sql
-- Sources that whoever reads may not read: known only through attributions that are hidden.
CREATE OR REPLACE VIEW editorial.hidden_source AS
SELECT c.id
FROM public.confidential_source c
WHERE current_setting('sourceline.reads_confidential', true) IS DISTINCT FROM 'on'
  AND NOT coalesce(nullif(current_setting('sourceline.reader', true), '') = c.created_by_id, false)
  AND NOT EXISTS (
    SELECT FROM public.attribution a
    WHERE (a.source_id = c.id OR a.on_behalf_of_id = c.id OR a.reported_via_id = c.id)
      AND a.state <> 'REJECTED'
      AND NOT EXISTS (
        SELECT FROM editorial.hidden_attribution h
        WHERE h.id = a.id
      )
  );

-- prisma/sql/editorial/change_event.sql
CREATE OR REPLACE VIEW editorial.change_event AS
SELECT
  id,
  position,
  at,
  actor_name,
  actor_kind,
  action,
  subject_type,
  subject_id,
  changes,
  caused_by
FROM public.change_event e
WHERE (e.subject_id IN (SELECT h.id FROM editorial.hidden_attribution h)) IS NOT TRUE
  AND (e.subject_id IN (SELECT h.id FROM editorial.hidden_source h)) IS NOT TRUE
  AND (e.changes ->> 'attributionId' IN (SELECT h.id::text FROM editorial.hidden_attribution h)) IS NOT TRUE;
