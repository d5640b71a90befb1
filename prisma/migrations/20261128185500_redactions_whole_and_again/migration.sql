-- AlterTable
ALTER TABLE "redaction" ADD COLUMN "version_number" INTEGER,
ADD COLUMN "whole_id" UUID;

-- CreateIndex
CREATE INDEX "redaction_whole_id_idx" ON "redaction"("whole_id");

UPDATE redaction x
SET subject_type = 'article', subject_id = r.article_id, version_number = r.number, whole_id = r.id
FROM article_revision r
WHERE x.scope = 'VERSION' AND x.subject_type = 'revision' AND r.id = x.subject_id;
ALTER TABLE redaction ADD CONSTRAINT redaction_of_a_version CHECK ((scope = 'VERSION') = (whole_id IS NOT NULL));

-- AlterTable
ALTER TABLE "redaction" ADD COLUMN "fingerprints" JSONB,
ADD COLUMN "key_id" TEXT,
ADD COLUMN "sealed_key" BYTEA,
ADD COLUMN "wrapped_key" BYTEA;

ALTER TABLE redaction ADD CONSTRAINT redaction_found_again CHECK (
  (fingerprints IS NULL) = (key_id IS NULL) AND (key_id IS NULL) = (wrapped_key IS NULL)
  AND (wrapped_key IS NULL) = (sealed_key IS NULL) AND (state <> 'CALLED_OFF' OR fingerprints IS NULL)
);

-- prisma/sql/editorial/redaction.sql
CREATE OR REPLACE VIEW editorial.redaction AS
SELECT
  r.id,
  r.scope,
  r.subject_type,
  r.subject_id,
  r.words,
  r.whole_words,
  r.ground,
  r.reason,
  r.state,
  r.scope_hash,
  r.proposed_by_name,
  r.proposed_at,
  r.due_at,
  r.decided_by_name,
  r.decided_at,
  (SELECT count(*)::int FROM public.redaction_strike s WHERE s.redaction_id = r.id) AS rows,
  r.version_number,
  r.proposed_by_id
FROM public.redaction r;

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
AND NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = p.revision_id AND x.state = 'APPLIED');

-- prisma/sql/public/readable_assessment.sql
-- What was redacted whole is read at no moment.
CREATE VIEW public.readable_assessment AS
SELECT e.*
FROM public.assessment e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.id AND x.state = 'APPLIED');

-- prisma/sql/public/readable_attribution.sql
-- What was redacted whole is read at no moment.
CREATE VIEW public.readable_attribution AS
SELECT e.*
FROM public.attribution e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.id AND x.state = 'APPLIED');

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
AND NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = p.revision_id AND x.state = 'APPLIED');

-- prisma/sql/public/readable_collection_publication.sql
-- What was redacted whole is read at no moment.
CREATE VIEW public.readable_collection_publication AS
SELECT e.*
FROM public.collection_publication e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.revision_id AND x.state = 'APPLIED');

-- prisma/sql/public/readable_correction.sql
-- What was redacted whole is read at no moment.
CREATE VIEW public.readable_correction AS
SELECT e.*
FROM public.correction e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.id AND x.state = 'APPLIED');

-- prisma/sql/public/readable_evidence.sql
-- What was redacted whole is read at no moment.
CREATE VIEW public.readable_evidence AS
SELECT e.*
FROM public.evidence e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.id AND x.state = 'APPLIED');

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
AND NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = p.revision_id AND x.state = 'APPLIED');

-- prisma/sql/public/readable_topic_publication.sql
-- What was redacted whole is read at no moment.
CREATE VIEW public.readable_topic_publication AS
SELECT e.*
FROM public.topic_publication e
WHERE NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = e.revision_id AND x.state = 'APPLIED');

-- prisma/sql/delivery_as_of/assessment.sql
CREATE OR REPLACE VIEW delivery_as_of.assessment AS
SELECT
  e.id,
  e.claim_id,
  e.verdict,
  e.rating,
  e.rationale,
  e.assessed_at,
  e.public_from
FROM public.readable_assessment e
WHERE e.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (e.public_until IS NULL OR e.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  AND EXISTS (
    SELECT FROM public.readable_claim_publication c
    WHERE c.claim_id = e.claim_id
      AND c.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (c.public_until IS NULL OR c.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  );

-- prisma/sql/delivery_as_of/attribution.sql
CREATE OR REPLACE VIEW delivery_as_of.attribution AS
SELECT
  e.id,
  e.claim_id,
  e.source_id,
  e.stance,
  e.hedged,
  e.form,
  e.basis,
  e.anonymity,
  e.anonymity_reason,
  e.quote,
  e.cue,
  e.said_at,
  e.on_behalf_of_id,
  e.reported_via_id,
  e.public_from
FROM public.readable_attribution e
WHERE e.recalled_at IS NULL
  AND e.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (e.public_until IS NULL OR e.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  AND EXISTS (
    SELECT FROM public.readable_claim_publication c
    WHERE c.claim_id = e.claim_id
      AND c.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (c.public_until IS NULL OR c.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  )
  AND EXISTS (
    SELECT FROM public.readable_source_publication s
    WHERE s.source_id = e.source_id
      AND s.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (s.public_until IS NULL OR s.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  );

-- prisma/sql/delivery_as_of/claim.sql
CREATE OR REPLACE VIEW delivery_as_of.claim AS
SELECT
  p.claim_id AS id,
  p.revision_id,
  r.statement,
  r.kind,
  r.as_of_date,
  p.public_from AS date_modified,
  (
    SELECT x.verdict
    FROM public.readable_assessment x
    WHERE x.claim_id = p.claim_id
      AND x.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (x.public_until IS NULL OR x.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS verdict,
  (
    SELECT x.rating
    FROM public.readable_assessment x
    WHERE x.claim_id = p.claim_id
      AND x.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (x.public_until IS NULL OR x.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS rating
FROM public.readable_claim_publication p
JOIN public.claim_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));

-- prisma/sql/delivery_as_of/collection.sql
CREATE OR REPLACE VIEW delivery_as_of.collection AS
SELECT
  r.collection_id AS id,
  p.revision_id,
  p.slug,
  r.title,
  r.description,
  p.public_from AS date_modified
FROM public.readable_collection_publication p
JOIN public.collection_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));

-- prisma/sql/delivery_as_of/collection_item.sql
CREATE OR REPLACE VIEW delivery_as_of.collection_item AS
SELECT
  i.revision_id,
  p.collection_id,
  i.article_id,
  i.position
FROM public.collection_item i
JOIN public.readable_collection_publication p
  ON p.revision_id = i.revision_id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));

-- prisma/sql/delivery_as_of/correction.sql
CREATE OR REPLACE VIEW delivery_as_of.correction AS
SELECT
  e.id,
  e.article_id,
  e.kind,
  e.origin,
  e.note,
  e.wrong,
  e."right",
  e.supersedes_id,
  e.issued_at,
  e.public_from
FROM public.readable_correction e
WHERE e.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (e.public_until IS NULL OR e.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  AND EXISTS (
    SELECT FROM public.readable_article_publication p
    WHERE p.article_id = e.article_id
      AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  );

-- prisma/sql/delivery_as_of/evidence.sql
CREATE OR REPLACE VIEW delivery_as_of.evidence AS
SELECT
  e.id,
  e.claim_id,
  e.kind,
  e.bearing,
  e.title,
  e.url,
  e.excerpt,
  e.locator,
  e.sha256,
  e.captured_at,
  e.public_from
FROM public.readable_evidence e
WHERE e.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (e.public_until IS NULL OR e.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  AND EXISTS (
    SELECT FROM public.readable_claim_publication c
    WHERE c.claim_id = e.claim_id
      AND c.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (c.public_until IS NULL OR c.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
  );

-- prisma/sql/delivery_as_of/topic.sql
CREATE OR REPLACE VIEW delivery_as_of.topic AS
SELECT
  r.topic_id AS id,
  p.revision_id,
  p.slug,
  r.name,
  r.kind,
  r.description,
  r.parent_id,
  r.same_as,
  p.public_from AS date_modified
FROM public.readable_topic_publication p
JOIN public.topic_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));
