CREATE VIEW delivery_as_of.claim_link_end AS
SELECT
  e.id,
  d.claim_id,
  d.other_claim_id,
  e.kind,
  d.outgoing,
  e.public_from
FROM public.claim_link e
CROSS JOIN LATERAL (
  VALUES
    (e.from_claim_id, e.to_claim_id, true),
    (e.to_claim_id, e.from_claim_id, false)
) d (claim_id, other_claim_id, outgoing)
WHERE e.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (e.public_until IS NULL OR e.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  AND EXISTS (
    SELECT FROM public.readable_claim_publication c
    WHERE c.claim_id = e.from_claim_id
      AND c.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (c.public_until IS NULL OR c.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  )
  AND EXISTS (
    SELECT FROM public.readable_claim_publication c
    WHERE c.claim_id = e.to_claim_id
      AND c.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (c.public_until IS NULL OR c.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  );
