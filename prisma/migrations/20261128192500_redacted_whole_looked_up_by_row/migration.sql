-- Whether a version was redacted whole is looked up for each row that is read; joined, all publications would be read.


-- prisma/sql/public/readable_article_publication.sql
-- Publications of records that are public now: the past of what was taken down is not read, nor is a version that was
-- redacted whole. OFFSET 0 keeps the planner from joining all that is public: it is looked up for each row.
CREATE OR REPLACE VIEW public.readable_article_publication AS
SELECT p.*
FROM public.article_publication p
WHERE EXISTS (
  SELECT FROM public.article_publication standing
  WHERE standing.article_id = p.article_id
    AND standing.public_from <= now()
    AND (standing.public_until IS NULL OR standing.public_until > now())
  OFFSET 0
)
AND NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = p.revision_id AND x.state = 'APPLIED' OFFSET 0);

-- prisma/sql/public/readable_assessment.sql
-- What was redacted whole is read at no moment.
CREATE OR REPLACE VIEW public.readable_assessment AS
SELECT e.*
FROM public.assessment e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.id AND x.state = 'APPLIED' OFFSET 0);

-- prisma/sql/public/readable_attribution.sql
-- What was redacted whole is read at no moment.
CREATE OR REPLACE VIEW public.readable_attribution AS
SELECT e.*
FROM public.attribution e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.id AND x.state = 'APPLIED' OFFSET 0);

-- prisma/sql/public/readable_claim_publication.sql
-- Publications of records that are public now: the past of what was taken down is not read, nor is a version that was
-- redacted whole. OFFSET 0 keeps the planner from joining all that is public: it is looked up for each row.
CREATE OR REPLACE VIEW public.readable_claim_publication AS
SELECT p.*
FROM public.claim_publication p
WHERE EXISTS (
  SELECT FROM public.claim_publication standing
  WHERE standing.claim_id = p.claim_id
    AND standing.public_from <= now()
    AND (standing.public_until IS NULL OR standing.public_until > now())
  OFFSET 0
)
AND NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = p.revision_id AND x.state = 'APPLIED' OFFSET 0);

-- prisma/sql/public/readable_collection_publication.sql
-- What was redacted whole is read at no moment.
CREATE OR REPLACE VIEW public.readable_collection_publication AS
SELECT e.*
FROM public.collection_publication e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.revision_id AND x.state = 'APPLIED' OFFSET 0);

-- prisma/sql/public/readable_correction.sql
-- What was redacted whole is read at no moment.
CREATE OR REPLACE VIEW public.readable_correction AS
SELECT e.*
FROM public.correction e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.id AND x.state = 'APPLIED' OFFSET 0);

-- prisma/sql/public/readable_evidence.sql
-- What was redacted whole is read at no moment.
CREATE OR REPLACE VIEW public.readable_evidence AS
SELECT e.*
FROM public.evidence e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.id AND x.state = 'APPLIED' OFFSET 0);

-- prisma/sql/public/readable_source_publication.sql
-- Publications of records that are public now: the past of what was taken down is not read, nor is a version that was
-- redacted whole. OFFSET 0 keeps the planner from joining all that is public: it is looked up for each row.
CREATE OR REPLACE VIEW public.readable_source_publication AS
SELECT p.*
FROM public.source_publication p
WHERE EXISTS (
  SELECT FROM public.source_publication standing
  WHERE standing.source_id = p.source_id
    AND standing.public_from <= now()
    AND (standing.public_until IS NULL OR standing.public_until > now())
  OFFSET 0
)
AND NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = p.revision_id AND x.state = 'APPLIED' OFFSET 0);

-- prisma/sql/public/readable_topic_publication.sql
-- What was redacted whole is read at no moment.
CREATE OR REPLACE VIEW public.readable_topic_publication AS
SELECT e.*
FROM public.topic_publication e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.revision_id AND x.state = 'APPLIED' OFFSET 0);
