-- What was redacted whole is read at no moment.
CREATE VIEW public.readable_assessment AS
SELECT e.*
FROM public.assessment e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.id AND x.state = 'APPLIED' OFFSET 0);
