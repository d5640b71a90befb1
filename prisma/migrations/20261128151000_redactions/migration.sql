-- CreateTable
CREATE TABLE "redaction" (
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "subject_type" TEXT,
    "subject_id" UUID,
    "words" TEXT[],
    "whole_words" BOOLEAN NOT NULL,
    "ground" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "scope_hash" TEXT,
    "proposed_by_id" TEXT NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "redaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redaction_strike" (
    "id" UUID NOT NULL,
    "redaction_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_key" JSONB NOT NULL,
    "columns" TEXT[],
    "matches" INTEGER NOT NULL,

    CONSTRAINT "redaction_strike_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "redaction_state_due_at_idx" ON "redaction"("state", "due_at");

-- CreateIndex
CREATE INDEX "redaction_strike_redaction_id_idx" ON "redaction_strike"("redaction_id");

-- AddForeignKey
ALTER TABLE "redaction_strike" ADD CONSTRAINT "redaction_strike_redaction_id_fkey" FOREIGN KEY ("redaction_id") REFERENCES "redaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE redaction ADD CONSTRAINT redaction_scope_word CHECK (scope IN ('RECORD', 'NEWSROOM', 'VERSION'));
ALTER TABLE redaction ADD CONSTRAINT redaction_ground_word CHECK (ground IN ('PRIVACY', 'SAFETY', 'LEGAL', 'COURT_ORDER'));
ALTER TABLE redaction ADD CONSTRAINT redaction_state_word CHECK (state IN ('PROPOSED', 'WAITING', 'APPLIED', 'CALLED_OFF'));
ALTER TABLE redaction ADD CONSTRAINT redaction_forgets CHECK (
  state IN ('PROPOSED', 'WAITING') OR (cardinality(words) = 0 AND scope_hash IS NULL AND decided_at IS NOT NULL)
);
ALTER TABLE redaction ADD CONSTRAINT redaction_due CHECK (state <> 'WAITING' OR due_at IS NOT NULL);
ALTER TABLE redaction ADD CONSTRAINT redaction_reason_given CHECK (reason <> '');


-- prisma/sql/delivery/article_version.sql
CREATE OR REPLACE VIEW delivery.article_version AS
SELECT
  p.id,
  p.article_id,
  r.number,
  r.headline,
  CASE WHEN r.note_is_public THEN r.note END AS note,
  p.public_from,
  CASE WHEN p.public_until <= now() THEN p.public_until END AS public_until,
  r.redacted_at
FROM public.article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= now()
  AND p.ending IS DISTINCT FROM 'KILLED';

-- prisma/sql/editorial/article_version.sql
CREATE OR REPLACE VIEW editorial.article_version AS
SELECT
  r.id,
  r.article_id,
  r.number,
  r.headline,
  r.note,
  p.public_from,
  p.public_until,
  r.sealed_at,
  r.author_id,
  r.created_at,
  r.updated_at,
  r.content_hash,
  p.ending,
  r.redacted_at
FROM public.article_revision r
LEFT JOIN public.article_publication p ON p.revision_id = r.id;

-- prisma/sql/editorial/redaction.sql
CREATE VIEW editorial.redaction AS
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
  (SELECT count(*)::int FROM public.redaction_strike s WHERE s.redaction_id = r.id) AS rows
FROM public.redaction r;

-- prisma/sql/delivery_as_of/article_version.sql
CREATE OR REPLACE VIEW delivery_as_of.article_version AS
SELECT
  p.id,
  p.article_id,
  r.number,
  r.headline,
  CASE WHEN r.note_is_public THEN r.note END AS note,
  p.public_from,
  CASE WHEN p.public_until <= least(current_setting('sourceline.as_of')::timestamptz, now()) THEN p.public_until END AS public_until,
  r.redacted_at
FROM public.readable_article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND p.ending IS DISTINCT FROM 'KILLED';
