-- Lists are read in the order of an index, and what is public is looked up in covering ones.

-- DropIndex
DROP INDEX "article_updated_at_id_idx";

-- DropIndex
DROP INDEX "article_publication_article_id_public_from_idx";

-- DropIndex
DROP INDEX "article_publication_revision_id_idx";

-- DropIndex
DROP INDEX "claim_updated_at_id_idx";

-- DropIndex
DROP INDEX "claim_publication_claim_id_public_from_idx";

-- DropIndex
DROP INDEX "claim_publication_revision_id_idx";

-- DropIndex
DROP INDEX "attribution_source_id_idx";

-- DropIndex
DROP INDEX "collection_publication_collection_id_public_from_idx";

-- DropIndex
DROP INDEX "collection_publication_revision_id_idx";

-- DropIndex
DROP INDEX "correction_public_from_id_idx";

-- DropIndex
DROP INDEX "source_updated_at_id_idx";

-- DropIndex
DROP INDEX "source_publication_source_id_public_from_idx";

-- DropIndex
DROP INDEX "source_publication_revision_id_idx";

-- DropIndex
DROP INDEX "topic_publication_topic_id_public_from_idx";

-- DropIndex
DROP INDEX "topic_publication_revision_id_idx";

-- CreateIndex
CREATE INDEX "article_updated_at_id_idx" ON "article"("updated_at", "id");

-- CreateIndex
CREATE INDEX "article_publication_date_published_article_id_idx" ON "article_publication"("date_published", "article_id");

-- CreateIndex
CREATE INDEX "article_publication_public_from_article_id_idx" ON "article_publication"("public_from", "article_id");

-- CreateIndex
CREATE INDEX "claim_updated_at_id_idx" ON "claim"("updated_at", "id");

-- CreateIndex
CREATE INDEX "claim_publication_public_from_claim_id_idx" ON "claim_publication"("public_from", "claim_id");

-- CreateIndex
CREATE INDEX "attribution_source_id_id_idx" ON "attribution"("source_id", "id");

-- CreateIndex
CREATE INDEX "collection_revision_title_collection_id_idx" ON "collection_revision"("title", "collection_id");

-- CreateIndex
CREATE INDEX "correction_issued_at_id_idx" ON "correction"("issued_at", "id");

-- CreateIndex
CREATE INDEX "source_updated_at_id_idx" ON "source"("updated_at", "id");

-- CreateIndex
CREATE INDEX "source_revision_name_source_id_idx" ON "source_revision"("name", "source_id");

-- CreateIndex
CREATE INDEX "topic_revision_name_topic_id_idx" ON "topic_revision"("name", "topic_id");

DROP INDEX article_publication_newest, article_publication_slug_now;
DROP INDEX article_publication_now, claim_publication_now, source_publication_now, topic_publication_now, collection_publication_now;

-- prisma/sql/delivery/article.sql
CREATE OR REPLACE VIEW delivery.article AS
SELECT
  p.article_id AS id,
  p.id AS publication_id,
  p.revision_id,
  p.slug,
  p.locale,
  a.kind,
  r.headline,
  r.dek,
  p.body,
  r.original_source_id,
  CASE
    WHEN r.original_source_id IS NULL
      OR EXISTS (
        SELECT FROM public.source_publication s
        WHERE s.source_id = r.original_source_id
          AND s.public_from <= now()
          AND (s.public_until IS NULL OR s.public_until > now())
      )
    THEN r.original_source_url
  END AS original_source_url,
  p.date_published,
  p.public_from AS date_modified
FROM public.article a
JOIN public.article_publication p
  ON p.article_id = a.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
JOIN public.article_revision r ON r.id = p.revision_id;

-- prisma/sql/delivery/collection.sql
CREATE OR REPLACE VIEW delivery.collection AS
SELECT
  r.collection_id AS id,
  p.revision_id,
  p.slug,
  r.title,
  r.description,
  p.public_from AS date_modified
FROM public.collection_publication p
JOIN public.collection_revision r ON r.id = p.revision_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/delivery/source.sql
CREATE OR REPLACE VIEW delivery.source AS
SELECT
  r.source_id AS id,
  p.revision_id,
  r.name,
  r.kind,
  r.role_title,
  r.affiliation_id,
  r.description,
  r.same_as,
  s.stand_in,
  p.public_from AS date_modified
FROM public.source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
JOIN public.source s ON s.id = r.source_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/delivery/topic.sql
CREATE OR REPLACE VIEW delivery.topic AS
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
FROM public.topic_publication p
JOIN public.topic_revision r ON r.id = p.revision_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/delivery_as_of/collection.sql
CREATE OR REPLACE VIEW delivery_as_of.collection AS
SELECT
  r.collection_id AS id,
  p.revision_id,
  p.slug,
  r.title,
  r.description,
  p.public_from AS date_modified
FROM public.collection_publication p
JOIN public.collection_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));

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
FROM public.topic_publication p
JOIN public.topic_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));

-- prisma/sql/editorial/collection.sql
CREATE OR REPLACE VIEW editorial.collection AS
SELECT
  r.collection_id AS id,
  r.id AS revision_id,
  c.slug,
  r.title,
  r.description,
  r.updated_at AS date_modified,
  c.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from
FROM public.collection_revision r
JOIN public.collection c ON c.id = r.collection_id
LEFT JOIN public.collection_publication p
  ON p.collection_id = c.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE NOT EXISTS (
  SELECT FROM public.collection_revision newer
  WHERE newer.collection_id = r.collection_id
    AND newer.number > r.number
);

-- prisma/sql/editorial/topic.sql
CREATE OR REPLACE VIEW editorial.topic AS
SELECT
  r.topic_id AS id,
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
FROM public.topic_revision r
JOIN public.topic t ON t.id = r.topic_id
LEFT JOIN public.topic_publication p
  ON p.topic_id = t.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE NOT EXISTS (
  SELECT FROM public.topic_revision newer
  WHERE newer.topic_id = r.topic_id
    AND newer.number > r.number
);

-- prisma/sql/guards/guard_publication.sql
-- Publications of a record (<noun>_publication): one at a time for a record and for a slug, ended once and with a word
-- for its ending, never changed or deleted once public. Two covering indexes say what is public of a record and of a
-- revision.
CREATE OR REPLACE FUNCTION guards.guard_publication(guarded regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  parent_id text := regexp_replace((SELECT relname FROM pg_class WHERE oid = guarded), '_publication$', '_id');
  has_slug boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = guarded AND attname = 'slug' AND NOT attisdropped);
  has_locale boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = guarded AND attname = 'locale' AND NOT attisdropped);
BEGIN
  PERFORM guards.put_trigger(guarded, 'once', 'UPDATE OR DELETE', 'refuse_change_of_published()');
  PERFORM guards.put_constraint(guarded, 'order', 'CHECK (public_until IS NULL OR public_until >= public_from)');
  PERFORM guards.put_constraint(guarded, 'ended', 'CHECK ((public_until IS NULL) = (ending IS NULL))');
  PERFORM guards.put_constraint(guarded, 'ending_word', $check$CHECK (ending IN ('REPLACED', 'UNPUBLISHED'))$check$);
  PERFORM guards.put_constraint(
    guarded, 'one_at_a_time',
    format('EXCLUDE USING gist (%I WITH =, tstzrange(public_from, public_until) WITH &&)', parent_id)
  );
  IF has_slug THEN
    PERFORM guards.put_constraint(
      guarded, 'one_at_a_slug',
      format(
        'EXCLUDE USING gist (%s slug WITH =, tstzrange(public_from, public_until) WITH &&)',
        CASE WHEN has_locale THEN 'locale WITH =,' END
      )
    );
  END IF;
  PERFORM guards.put_index(
    guarded, 'intervals', 'INDEX', format('(%I) INCLUDE (public_from, public_until, revision_id)', parent_id)
  );
  PERFORM guards.put_index(
    guarded, 'of_revision', 'INDEX', format('(revision_id) INCLUDE (public_from, public_until, %I)', parent_id)
  );
END
$$;

-- prisma/sql/delivery_as_of/article.sql
CREATE OR REPLACE VIEW delivery_as_of.article AS
SELECT
  p.article_id AS id,
  p.id AS publication_id,
  p.revision_id,
  p.slug,
  p.locale,
  a.kind,
  r.headline,
  r.dek,
  p.body,
  r.original_source_id,
  CASE
    WHEN r.original_source_id IS NULL
      OR EXISTS (
        SELECT FROM public.readable_source_publication s
        WHERE s.source_id = r.original_source_id
          AND s.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
          AND (s.public_until IS NULL OR s.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
      )
    THEN r.original_source_url
  END AS original_source_url,
  p.date_published,
  p.public_from AS date_modified
FROM public.article a
JOIN public.readable_article_publication p
  ON p.article_id = a.id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
JOIN public.article_revision r ON r.id = p.revision_id;

-- prisma/sql/delivery_as_of/source.sql
CREATE OR REPLACE VIEW delivery_as_of.source AS
SELECT
  r.source_id AS id,
  p.revision_id,
  r.name,
  r.kind,
  r.role_title,
  r.affiliation_id,
  r.description,
  r.same_as,
  s.stand_in,
  p.public_from AS date_modified
FROM public.readable_source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
JOIN public.source s ON s.id = r.source_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));

-- prisma/sql/editorial/source.sql
CREATE OR REPLACE VIEW editorial.source AS
SELECT
  r.source_id AS id,
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
FROM public.source_revision r
JOIN public.source s ON s.id = r.source_id
LEFT JOIN public.source_publication p
  ON p.source_id = s.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE s.merged_into_id IS NULL
  AND NOT EXISTS (
    SELECT FROM public.source_revision newer
    WHERE newer.source_id = r.source_id
      AND newer.number > r.number
  )
  AND NOT EXISTS (
    SELECT FROM editorial.hidden_source h
    WHERE h.id = s.id
  );

SELECT guards.guard_publication('article_publication');
SELECT guards.guard_publication('claim_publication');
SELECT guards.guard_publication('collection_publication');
SELECT guards.guard_publication('source_publication');
SELECT guards.guard_publication('topic_publication');

SELECT guards.guard_publication('article_publication');
SELECT guards.guard_publication('claim_publication');
SELECT guards.guard_publication('source_publication');
SELECT guards.guard_publication('topic_publication');
SELECT guards.guard_publication('collection_publication');

CREATE TEMPORARY TABLE kept_grant ON COMMIT DROP AS
SELECT format(
  'GRANT %s ON %I.%I TO %s',
  a.privilege_type, n.nspname, c.relname,
  CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END
) AS statement
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL aclexplode(c.relacl) a
WHERE c.oid IN ('editorial.proposal'::regclass)
  AND a.grantee <> c.relowner;

DROP VIEW "editorial"."proposal";

-- prisma/sql/public/readable_article_publication.sql
-- Publications of records that are public now: the past of what was taken down is not read. OFFSET 0 keeps the planner
-- from joining all that is public: it is looked up for each row.
CREATE OR REPLACE VIEW public.readable_article_publication AS
SELECT p.*
FROM public.article_publication p
WHERE EXISTS (
  SELECT FROM public.article_publication standing
  WHERE standing.article_id = p.article_id
    AND standing.public_from <= now()
    AND (standing.public_until IS NULL OR standing.public_until > now())
  OFFSET 0
);

-- prisma/sql/public/readable_claim_publication.sql
-- Publications of records that are public now: the past of what was taken down is not read. OFFSET 0 keeps the planner
-- from joining all that is public: it is looked up for each row.
CREATE OR REPLACE VIEW public.readable_claim_publication AS
SELECT p.*
FROM public.claim_publication p
WHERE EXISTS (
  SELECT FROM public.claim_publication standing
  WHERE standing.claim_id = p.claim_id
    AND standing.public_from <= now()
    AND (standing.public_until IS NULL OR standing.public_until > now())
  OFFSET 0
);

-- prisma/sql/public/readable_source_publication.sql
-- Publications of records that are public now: the past of what was taken down is not read. OFFSET 0 keeps the planner
-- from joining all that is public: it is looked up for each row.
CREATE OR REPLACE VIEW public.readable_source_publication AS
SELECT p.*
FROM public.source_publication p
WHERE EXISTS (
  SELECT FROM public.source_publication standing
  WHERE standing.source_id = p.source_id
    AND standing.public_from <= now()
    AND (standing.public_until IS NULL OR standing.public_until > now())
  OFFSET 0
);

-- prisma/sql/editorial/proposal.sql
CREATE VIEW editorial.proposal AS
SELECT
  p.id,
  p.article_id,
  p.subject_type,
  p.subject_id,
  coalesce(a.claim_id, p.subject_id) AS claim_id,
  a.id AS attribution_id,
  p.proposed_by,
  p.score,
  p.decision,
  p.decided_at,
  p.created_at
FROM public.proposal p
LEFT JOIN public.attribution a
  ON p.subject_type = 'ATTRIBUTION'
  AND a.id = p.subject_id
WHERE NOT EXISTS (
  SELECT FROM editorial.hidden_attribution h
  WHERE h.id = a.id
);

DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT statement FROM kept_grant LOOP
    EXECUTE kept.statement;
  END LOOP;
END
$$;
