-- What was redacted whole is read at no moment.
CREATE VIEW public.readable_topic_publication AS
SELECT e.*
FROM public.topic_publication e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.revision_id AND x.state = 'APPLIED' OFFSET 0);
