-- AlterTable
ALTER TABLE "source" ADD COLUMN     "described_in_id" UUID;

-- CreateIndex
CREATE INDEX "source_described_in_id_idx" ON "source"("described_in_id");

-- A description is of somebody who is not named.
ALTER TABLE "source" ADD CONSTRAINT "source_described_is_stand_in" CHECK ("described_in_id" IS NULL OR "stand_in");

CREATE TEMPORARY TABLE kept_grant ON COMMIT DROP AS
SELECT format(
  'GRANT %s ON %I.%I TO %s',
  a.privilege_type, n.nspname, c.relname,
  CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END
) AS statement
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL aclexplode(c.relacl) a
WHERE c.oid IN ('delivery.source'::regclass, 'delivery_as_of.source'::regclass, 'editorial.source'::regclass)
  AND a.grantee <> c.relowner;

DROP VIEW "delivery"."source";
DROP VIEW "delivery_as_of"."source";
DROP VIEW "editorial"."source";

-- prisma/sql/delivery/search_entry.sql
CREATE OR REPLACE VIEW delivery.search_entry AS
SELECT
  'article' AS type,
  p.article_id AS id,
  p.date_published AS date,
  r.search_document AS document,
  r.plain_text AS words
FROM public.article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
UNION ALL
SELECT
  'claim',
  p.claim_id,
  p.public_from,
  r.search_document,
  r.statement
FROM public.claim_publication p
JOIN public.claim_revision r ON r.id = p.revision_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
UNION ALL
SELECT
  'source',
  p.source_id,
  p.public_from,
  r.search_document,
  concat_ws(', ', r.name, r.role_title)
FROM public.source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
JOIN public.source s ON s.id = p.source_id
WHERE s.described_in_id IS NULL
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/delivery/source.sql
CREATE VIEW delivery.source AS
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
  s.described_in_id IS NOT NULL AS is_description,
  p.public_from AS date_modified
FROM public.source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
JOIN public.source s ON s.id = r.source_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/delivery_as_of/search_entry.sql
CREATE OR REPLACE VIEW delivery_as_of.search_entry AS
SELECT
  'article' AS type,
  p.article_id AS id,
  p.date_published AS date,
  r.search_document AS document,
  r.plain_text AS words
FROM public.readable_article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
UNION ALL
SELECT
  'claim',
  p.claim_id,
  p.public_from,
  r.search_document,
  r.statement
FROM public.readable_claim_publication p
JOIN public.claim_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
UNION ALL
SELECT
  'source',
  p.source_id,
  p.public_from,
  r.search_document,
  concat_ws(', ', r.name, r.role_title)
FROM public.readable_source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
JOIN public.source s ON s.id = p.source_id
WHERE s.described_in_id IS NULL
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));

-- prisma/sql/delivery_as_of/source.sql
CREATE VIEW delivery_as_of.source AS
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
  s.described_in_id IS NOT NULL AS is_description,
  p.public_from AS date_modified
FROM public.readable_source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
JOIN public.source s ON s.id = r.source_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));

-- prisma/sql/editorial/search_entry.sql
CREATE OR REPLACE VIEW editorial.search_entry AS
SELECT
  'article' AS type,
  r.article_id AS id,
  r.updated_at AS date,
  r.search_document AS document,
  r.plain_text AS words
FROM public.article_revision r
WHERE NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
UNION ALL
SELECT
  'claim',
  r.claim_id,
  r.updated_at,
  r.search_document,
  r.statement
FROM public.claim_revision r
WHERE NOT EXISTS (
  SELECT FROM public.claim_revision n
  WHERE n.claim_id = r.claim_id
    AND n.number > r.number
)
UNION ALL
SELECT
  'source',
  r.source_id,
  r.updated_at,
  r.search_document,
  concat_ws(', ', r.name, r.role_title)
FROM public.source_revision r
JOIN public.source s ON s.id = r.source_id
WHERE s.described_in_id IS NULL
AND NOT EXISTS (
  SELECT FROM public.source_revision n
  WHERE n.source_id = r.source_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM editorial.hidden_source h
  WHERE h.id = r.source_id
);

-- prisma/sql/editorial/source.sql
CREATE VIEW editorial.source AS
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
  s.described_in_id IS NOT NULL AS is_description,
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

DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT statement FROM kept_grant LOOP
    EXECUTE kept.statement;
  END LOOP;
END
$$;
