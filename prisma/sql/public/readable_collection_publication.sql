-- What was redacted whole is read at no moment.
CREATE VIEW public.readable_collection_publication AS
SELECT e.*
FROM public.collection_publication e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.revision_id AND x.state = 'APPLIED' OFFSET 0);
