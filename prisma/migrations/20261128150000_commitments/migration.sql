-- AlterTable
ALTER TABLE "article_revision" ADD COLUMN     "commitments" JSONB,
ADD COLUMN     "redacted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "claim_revision" ADD COLUMN     "commitments" JSONB,
ADD COLUMN     "redacted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "collection_revision" ADD COLUMN     "commitments" JSONB,
ADD COLUMN     "redacted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "source_revision" ADD COLUMN     "commitments" JSONB,
ADD COLUMN     "redacted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "topic_revision" ADD COLUMN     "commitments" JSONB,
ADD COLUMN     "redacted_at" TIMESTAMPTZ(3);

-- prisma/sql/editorial/article.sql
CREATE OR REPLACE VIEW editorial.article AS
SELECT
  a.id,
  p.id AS publication_id,
  r.id AS revision_id,
  a.slug,
  a.locale,
  a.kind,
  r.headline,
  r.dek,
  r.body,
  r.original_source_id,
  r.original_source_url,
  coalesce(r.date_published, p.date_published, s.date_published) AS date_published,
  r.updated_at AS date_modified,
  CASE WHEN s.public_from IS NULL THEN a.state ELSE 'SCHEDULED' END AS state,
  a.version,
  r.headline_proposed,
  r.sealed_at IS NULL AS has_draft,
  p.slug AS public_slug,
  p.public_from,
  a.created_at,
  a.created_by_id,
  a.updated_at,
  r.plain_text,
  r.note,
  r.note_is_public,
  r.number AS revision_number,
  s.public_from AS scheduled_for
FROM public.article a
JOIN LATERAL (
  SELECT *
  FROM public.article_revision x
  WHERE x.article_id = a.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.article_publication p
  ON p.article_id = a.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
LEFT JOIN public.article_publication s
  ON s.article_id = a.id
  AND s.public_from > now()
  AND s.public_until IS NULL;

-- prisma/sql/editorial/claim.sql
CREATE OR REPLACE VIEW editorial.claim AS
SELECT
  c.id,
  r.id AS revision_id,
  r.statement,
  r.kind,
  r.as_of_date,
  r.updated_at AS date_modified,
  (
    SELECT x.verdict
    FROM public.assessment x
    WHERE x.claim_id = c.id
      AND x.public_until IS NULL
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS verdict,
  (
    SELECT x.rating
    FROM public.assessment x
    WHERE x.claim_id = c.id
      AND x.public_until IS NULL
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS rating,
  c.state,
  c.version,
  r.adverse,
  r.sealed_at IS NULL AS has_draft,
  p.public_from,
  c.created_at,
  c.updated_at
FROM public.claim c
JOIN LATERAL (
  SELECT *
  FROM public.claim_revision x
  WHERE x.claim_id = c.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.claim_publication p
  ON p.claim_id = c.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE c.merged_into_id IS NULL;

-- prisma/sql/editorial/collection.sql
CREATE OR REPLACE VIEW editorial.collection AS
SELECT
  c.id,
  r.id AS revision_id,
  c.slug,
  r.title,
  r.description,
  r.updated_at AS date_modified,
  c.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from
FROM public.collection c
JOIN LATERAL (
  SELECT *
  FROM public.collection_revision x
  WHERE x.collection_id = c.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.collection_publication p
  ON p.collection_id = c.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/editorial/source.sql
CREATE OR REPLACE VIEW editorial.source AS
SELECT
  s.id,
  r.id AS revision_id,
  r.name,
  r.kind,
  r.role_title,
  r.affiliation_id,
  r.description,
  r.same_as,
  s.stand_in,
  r.updated_at AS date_modified,
  s.state,
  s.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from,
  s.created_at,
  s.updated_at
FROM public.source s
JOIN LATERAL (
  SELECT *
  FROM public.source_revision x
  WHERE x.source_id = s.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.source_publication p
  ON p.source_id = s.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE s.merged_into_id IS NULL;

-- prisma/sql/editorial/topic.sql
CREATE OR REPLACE VIEW editorial.topic AS
SELECT
  t.id,
  r.id AS revision_id,
  t.slug,
  r.name,
  r.kind,
  r.description,
  r.parent_id,
  r.same_as,
  r.updated_at AS date_modified,
  t.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from
FROM public.topic t
JOIN LATERAL (
  SELECT *
  FROM public.topic_revision x
  WHERE x.topic_id = t.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.topic_publication p
  ON p.topic_id = t.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/guards/guard_revision.sql
-- Revisions of a record (<noun>_revision): one is open at a time, a sealed one has its hash and does not change.
CREATE OR REPLACE FUNCTION guards.guard_revision(guarded regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  parent_id text := regexp_replace((SELECT relname FROM pg_class WHERE oid = guarded), '_revision$', '_id');
BEGIN
  PERFORM guards.put_trigger(guarded, 'sealed', 'UPDATE OR DELETE', 'refuse_change_of_sealed()');
  PERFORM guards.put_constraint(guarded, 'sealed_with_hash', 'CHECK ((sealed_at IS NULL) = (content_hash IS NULL))');
  PERFORM guards.put_constraint(guarded, 'sealed_before_committed', 'CHECK (sealed_at IS NOT NULL OR commitments IS NULL)');
  PERFORM guards.put_index(guarded, 'one_open', 'UNIQUE INDEX', format('(%I) WHERE sealed_at IS NULL', parent_id));
  PERFORM guards.put_index(
    guarded, 'uncommitted', 'INDEX', format('(%I) WHERE sealed_at IS NOT NULL AND commitments IS NULL', parent_id)
  );
END
$$;

-- prisma/sql/guards/is_blanked.sql
-- Whether a value is what a redaction leaves: nothing, a list of addresses with some taken out, or a text (also one
-- within a body or an anchor) that holds the mark. Columns that hold no words are never blanked.
CREATE FUNCTION guards.is_blanked(part text, value jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN part IN ('id', 'number', 'kind', 'sealed_at', 'content_hash', 'previous_hash', 'author_id', 'created_at', 'updated_at') THEN false
    WHEN part IN ('same_as', 'body') THEN jsonb_typeof(value) IN ('array', 'object')
    ELSE jsonb_typeof(value) = 'null' OR value = '""' OR strpos(value #>> '{}', '[redacted]') > 0
  END
$$;

-- prisma/sql/guards/only_destroys_salts.sql
-- Whether commitments are the same ones in the same order, with at most some salts destroyed.
CREATE FUNCTION guards.only_destroys_salts(before jsonb, after jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(
    jsonb_array_length(before) = jsonb_array_length(after)
    AND NOT EXISTS (
      SELECT
      FROM jsonb_array_elements(before) WITH ORDINALITY b(one, place)
      JOIN jsonb_array_elements(after) WITH ORDINALITY a(one, place) USING (place)
      WHERE b.one - 'salt' <> a.one - 'salt'
        OR (a.one ->> 'salt' IS NOT NULL AND a.one -> 'salt' <> b.one -> 'salt')
    ),
    false
  )
$$;

-- prisma/sql/guards/refuse_change_of_log.sql
-- The change log is only added to; a redaction may blank what it names.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_log() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('sourceline.redaction', true), '') <> '' AND TG_OP = 'UPDATE' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the change log is append-only' USING ERRCODE = 'SL003';
END
$$;

-- prisma/sql/guards/refuse_change_of_published.sql
-- A publication is only ended, once; a public edge is only closed, once; a redaction blanks what they say. What lies ahead was not public yet.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_published() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  before jsonb;
  after jsonb;
BEGIN
  IF OLD.public_from IS NULL OR OLD.public_from > now() THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what was public is not deleted (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  IF coalesce(current_setting('sourceline.redaction', true), '') <> ''
    AND OLD.public_from = NEW.public_from
    AND OLD.public_until IS NOT DISTINCT FROM NEW.public_until
  THEN
    RETURN NEW;
  END IF;
  before := to_jsonb(OLD) - ARRAY['public_until', 'ending', 'ending_note', 'version', 'updated_at'];
  after := to_jsonb(NEW) - ARRAY['public_until', 'ending', 'ending_note', 'version', 'updated_at'];
  IF before <> after OR (OLD.public_until IS NOT NULL AND NEW.public_until IS DISTINCT FROM OLD.public_until) THEN
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
    IF coalesce(current_setting('sourceline.redaction', true), '') <> '' AND guards.only_destroys_salts(OLD.commitments, NEW.commitments) THEN
      SELECT key INTO changed
      FROM jsonb_each(after) AS part(key, value)
      WHERE value IS DISTINCT FROM before -> key
        AND key NOT IN ('commitments', 'redacted_at')
        AND NOT (
          guards.is_blanked(key, value)
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
  IF sealed IS NOT NULL AND (TG_OP <> 'UPDATE' OR coalesce(current_setting('sourceline.redaction', true), '') = '') THEN
    RAISE EXCEPTION 'what belongs to a sealed revision does not change (%)', TG_TABLE_NAME USING ERRCODE = 'SL001';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;

SELECT guards.guard_revision('article_revision');
SELECT guards.guard_revision('claim_revision');
SELECT guards.guard_revision('collection_revision');
SELECT guards.guard_revision('source_revision');
SELECT guards.guard_revision('topic_revision');
