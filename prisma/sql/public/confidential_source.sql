-- Sources that are known only through what readers may never see. What makes one known is looked up for each, so that
-- the cost follows how much is confidential, not how much there is.
CREATE VIEW public.confidential_source AS
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
