-- What was redacted whole is read at no moment.
CREATE VIEW public.readable_evidence AS
SELECT e.*
FROM public.evidence e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.id AND x.state = 'APPLIED' OFFSET 0);
