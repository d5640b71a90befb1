-- When a claim or a source was, is and will be public, whichever of its versions is: a version that replaces another
-- ends no stretch.
CREATE VIEW published.derived_presence AS
SELECT 'claim' AS noun, p.claim_id AS record_id, range_agg(tstzrange(p.public_from, p.public_until)) AS stretches
FROM public.claim_publication p
GROUP BY p.claim_id
UNION ALL
SELECT 'source', p.source_id, range_agg(tstzrange(p.public_from, p.public_until))
FROM public.source_publication p
GROUP BY p.source_id;
