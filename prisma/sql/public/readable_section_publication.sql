-- Publications of records that are public now: the past of what was taken down is not read, nor is a version that was
-- redacted whole. OFFSET 0 keeps the planner from joining all that is public: it is looked up for each row.
CREATE VIEW public.readable_section_publication AS
SELECT p.*
FROM public.section_publication p
WHERE EXISTS (
  SELECT FROM public.section_publication standing
  WHERE standing.section_id = p.section_id
    AND standing.public_from <= now()
    AND (standing.public_until IS NULL OR standing.public_until > now())
  OFFSET 0
)
AND NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = p.revision_id AND x.state = 'APPLIED');
