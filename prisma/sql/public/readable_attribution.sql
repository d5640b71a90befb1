-- What was redacted whole is read at no moment.
CREATE VIEW public.readable_attribution AS
SELECT e.*
FROM public.attribution e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.id AND x.state = 'APPLIED' OFFSET 0);
