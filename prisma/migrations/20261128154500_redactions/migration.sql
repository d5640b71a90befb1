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
    "carried_out_in" TEXT,

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


DROP FUNCTION guards.is_blanked(text, jsonb);

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
WHERE p.public_from <= now();

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

-- prisma/sql/guards/blocks_of.sql
-- A body's blocks with their ids and attributes, without the words in them.
CREATE FUNCTION guards.blocks_of(node jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF jsonb_typeof(node) = 'array' THEN
    RETURN (SELECT jsonb_agg(guards.blocks_of(child) ORDER BY place) FROM jsonb_array_elements(node) WITH ORDINALITY c(child, place));
  END IF;
  IF node ->> 'type' IN ('paragraph', 'heading') THEN
    RETURN node - 'content';
  END IF;
  RETURN CASE WHEN node ? 'content' THEN jsonb_set(node, '{content}', coalesce(guards.blocks_of(node -> 'content'), 'null')) ELSE node END;
END
$$;

-- prisma/sql/guards/is_redacting.sql
-- Whether this transaction carries out a redaction: the setting names one that is not called off and says so of this
-- very transaction.
CREATE FUNCTION guards.is_redacting() RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM public.redaction r
    WHERE r.id::text = current_setting('sourceline.redaction', true)
      AND r.state <> 'CALLED_OFF'
      AND r.carried_out_in = pg_current_xact_id_if_assigned()::text
  )
$$;

-- prisma/sql/guards/refuse_change_of_log.sql
-- The change log is only added to; a redaction may blank what it names.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_log() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND guards.is_redacting() THEN
    IF to_jsonb(OLD) - 'changes' = to_jsonb(NEW) - 'changes' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'the change log is append-only' USING ERRCODE = 'SL003';
END
$$;

-- prisma/sql/guards/refuse_change_of_published.sql
-- A publication is only ended, once; a public edge is only closed and recalled, once; a redaction blanks what they say. What lies ahead was not public yet.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_published() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  closing constant text[] := ARRAY['public_until', 'ending', 'ending_note', 'recalled_at', 'version', 'updated_at'];
  before jsonb;
  after jsonb;
BEGIN
  IF OLD.public_from IS NULL OR OLD.public_from > now() THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what was public is not deleted (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  IF guards.is_redacting() AND guards.only_blanks(to_jsonb(OLD), to_jsonb(NEW), ARRAY['slug', 'version', 'updated_at']) THEN
    RETURN NEW;
  END IF;
  before := to_jsonb(OLD);
  after := to_jsonb(NEW);
  IF before - closing <> after - closing
    OR (OLD.public_until IS NOT NULL AND NEW.public_until IS DISTINCT FROM OLD.public_until)
    OR (before ->> 'recalled_at' IS NOT NULL AND after ->> 'recalled_at' IS DISTINCT FROM before ->> 'recalled_at')
  THEN
    RAISE EXCEPTION 'what is public is closed and replaced, not changed (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  RETURN NEW;
END
$$;

-- prisma/sql/guards/refuse_change_of_sealed.sql
-- A sealed revision does not change. A redaction, named in its transaction, may blank parts whose salt it destroys;
-- committing to what was sealed under a plain hash may give it the hash of its commitments.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_sealed() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  before jsonb;
  after jsonb;
  changed text;
BEGIN
  IF OLD.sealed_at IS NULL THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    before := to_jsonb(OLD);
    after := to_jsonb(NEW);
    IF current_setting('sourceline.committing', true) = 'on'
      AND before - ARRAY['commitments', 'content_hash', 'previous_hash'] = after - ARRAY['commitments', 'content_hash', 'previous_hash']
      AND (OLD.commitments IS NULL OR OLD.commitments = NEW.commitments)
    THEN
      RETURN NEW;
    END IF;
    IF guards.is_redacting() AND guards.only_destroys_salts(OLD.commitments, NEW.commitments) THEN
      SELECT key INTO changed
      FROM jsonb_each(after) AS part(key, value)
      WHERE value IS DISTINCT FROM before -> key
        AND key NOT IN ('commitments', 'redacted_at')
        AND NOT (
          guards.is_blanked(key, before -> key, value)
          AND EXISTS (
            SELECT FROM jsonb_array_elements(NEW.commitments) c
            WHERE c ->> 'part' = CASE key WHEN 'plain_text' THEN 'body' ELSE key END
              AND c ->> 'salt' IS NULL
          )
        )
      LIMIT 1;
      IF changed IS NULL AND NEW.redacted_at IS NOT NULL THEN
        RETURN NEW;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'a sealed revision of % does not change', TG_TABLE_NAME USING ERRCODE = 'SL001';
END
$$;

-- prisma/sql/guards/refuse_change_of_sealed_part.sql
-- What belongs to a sealed revision does not change either, but that a redaction blanks it. The argument is the table of revisions.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_sealed_part() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  sealed timestamptz;
  revision uuid;
BEGIN
  revision := CASE WHEN TG_OP = 'INSERT' THEN NEW.revision_id ELSE OLD.revision_id END;
  EXECUTE format('SELECT sealed_at FROM %I WHERE id = $1', TG_ARGV[0]) INTO sealed USING revision;
  IF sealed IS NOT NULL AND NOT (TG_OP = 'UPDATE' AND guards.is_redacting() AND guards.only_blanks(to_jsonb(OLD), to_jsonb(NEW), '{}')) THEN
    RAISE EXCEPTION 'what belongs to a sealed revision does not change (%)', TG_TABLE_NAME USING ERRCODE = 'SL001';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;

-- prisma/sql/guards/words_of.sql
-- The words of a body, one after the other.
CREATE FUNCTION guards.words_of(body jsonb) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(string_agg(word #>> '{}', '' ORDER BY place), '')
  FROM jsonb_path_query(body, 'strict $.**.text') WITH ORDINALITY w(word, place)
$$;

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
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now());

-- prisma/sql/guards/is_blanked.sql
-- Whether a value is what a redaction leaves of another: nothing, a list of addresses with some taken out, a body of the
-- same blocks, or the same text, in which the mark stands for what was struck. Columns that hold no words are never blanked.
CREATE FUNCTION guards.is_blanked(part text, before jsonb, after jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN part IN ('id', 'number', 'kind', 'sealed_at', 'content_hash', 'previous_hash', 'author_id', 'created_at', 'updated_at') THEN false
    WHEN part = 'same_as' THEN jsonb_typeof(after) = 'array' AND after <@ before
    WHEN part = 'spans' THEN jsonb_typeof(after) = 'array'
    WHEN part = 'body' THEN guards.blocks_of(before) = guards.blocks_of(after)
      AND guards.is_blanked('text', to_jsonb(guards.words_of(before)), to_jsonb(guards.words_of(after)))
    WHEN jsonb_typeof(after) = 'null' THEN true
    ELSE jsonb_typeof(after) = 'string' AND strpos(after #>> '{}', '[redacted]') > 0
      AND before #>> '{}' LIKE replace(regexp_replace(after #>> '{}', '([\\%_])', '\\\1', 'g'), '[redacted]', '%')
  END
$$;

-- prisma/sql/guards/only_blanks.sql
-- Whether a row differs from another in what was blanked alone, and in the columns that are named.
CREATE FUNCTION guards.only_blanks(before jsonb, after jsonb, besides text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT NOT EXISTS (
    SELECT FROM jsonb_each(after) part(key, value)
    WHERE value IS DISTINCT FROM before -> key
      AND key <> ALL (besides)
      AND NOT guards.is_blanked(key, before -> key, value)
  )
$$;
