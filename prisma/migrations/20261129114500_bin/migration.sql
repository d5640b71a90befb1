-- DropIndex
DROP INDEX "article_locale_slug_key";

-- DropIndex
DROP INDEX "redirect_path_key";

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "assignee_id" TEXT,
ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "deleted_by_id" TEXT;

-- AlterTable
ALTER TABLE "redirect" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "deleted_by_id" TEXT;

CREATE UNIQUE INDEX "article_living_slug" ON "article" ("locale", "slug") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "redirect_living_path" ON "redirect" ("path") WHERE "deleted_at" IS NULL;
CREATE INDEX "article_in_bin" ON "article" ("deleted_at", "id") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "redirect_in_bin" ON "redirect" ("deleted_at", "id") WHERE "deleted_at" IS NOT NULL;

-- An article is the person's who made it; what a person's own token made is that person's, and what a service token made is
-- nobody's.
UPDATE "article" a SET "assignee_id" = coalesce(
  (SELECT u."id" FROM "user" u WHERE u."id" = a."created_by_id"),
  (SELECT k."maker_id" FROM "api_token" k WHERE k."id"::text = a."created_by_id"));

CREATE TEMPORARY TABLE kept_grant ON COMMIT DROP AS
SELECT format(
  'GRANT %s ON %I.%I TO %s',
  a.privilege_type, n.nspname, c.relname,
  CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END
) AS statement
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL aclexplode(c.relacl) a
WHERE c.oid IN ('editorial.article'::regclass)
  AND a.grantee <> c.relowner;

DROP VIEW "editorial"."article";

-- prisma/sql/delivery/redirect.sql
CREATE OR REPLACE VIEW delivery.redirect AS
SELECT
  r.id,
  r.path,
  r.kind,
  r.article_id,
  r.to_address
FROM public.redirect r
WHERE r.path IS NOT NULL
  AND r.deleted_at IS NULL
  AND r.created_at <= now()
  AND (
    r.kind = 'GONE'
    OR r.to_address IS NOT NULL
    OR EXISTS (
      SELECT FROM public.article_publication p
      WHERE p.article_id = r.article_id
        AND p.public_from <= now()
        AND (p.public_until IS NULL OR p.public_until > now())
    )
  );

-- prisma/sql/editorial/article.sql
CREATE VIEW editorial.article AS
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
  a.assignee_id,
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
  AND s.public_until IS NULL
WHERE a.deleted_at IS NULL;

-- prisma/sql/editorial/article_slug.sql
CREATE OR REPLACE VIEW editorial.article_slug AS
SELECT
  id AS article_id,
  slug,
  locale,
  created_at AS public_from
FROM public.article
WHERE deleted_at IS NULL
UNION
SELECT
  article_id,
  slug,
  locale,
  public_from
FROM public.article_publication;

-- prisma/sql/editorial/redirect.sql
CREATE OR REPLACE VIEW editorial.redirect AS
SELECT
  id,
  path,
  kind,
  article_id,
  to_address,
  version,
  created_at,
  updated_at
FROM public.redirect
WHERE deleted_at IS NULL;

-- prisma/sql/public/deleted_article.sql
-- The articles that lie in the bin. There are few, and an index holds no others.
CREATE VIEW public.deleted_article AS
SELECT id
FROM public.article
WHERE deleted_at IS NOT NULL;

-- prisma/sql/delivery_as_of/redirect.sql
CREATE OR REPLACE VIEW delivery_as_of.redirect AS
SELECT
  r.id,
  r.path,
  r.kind,
  r.article_id,
  r.to_address
FROM public.redirect r
WHERE r.path IS NOT NULL
  AND r.deleted_at IS NULL
  AND r.created_at <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (
    r.kind = 'GONE'
    OR r.to_address IS NOT NULL
    OR EXISTS (
      SELECT FROM public.readable_article_publication p
      WHERE p.article_id = r.article_id
        AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
        AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
    )
  );

-- prisma/sql/editorial/article_topic.sql
CREATE OR REPLACE VIEW editorial.article_topic AS
SELECT
  t.revision_id,
  r.article_id,
  t.topic_id,
  t.position,
  r.updated_at AS date_published
FROM public.article_topic t
JOIN public.article_revision r ON r.id = t.revision_id
WHERE NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);

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
LEFT JOIN public.article_publication p ON p.revision_id = r.id
WHERE NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);

-- prisma/sql/editorial/bin.sql
-- What lies in the bin, whatever it is: with what lists call it, and the columns by which is decided whose it is. What went
-- there with another record comes back with that.
CREATE VIEW editorial.bin AS
SELECT
  'article' AS type,
  a.id,
  r.headline AS label,
  a.slug AS address,
  a.version,
  a.created_by_id,
  a.assignee_id,
  a.deleted_at,
  a.deleted_by_id
FROM public.article a
JOIN LATERAL (
  SELECT x.headline
  FROM public.article_revision x
  WHERE x.article_id = a.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
WHERE a.deleted_at IS NOT NULL
UNION ALL
SELECT
  'redirect',
  r.id,
  r.path,
  r.path,
  r.version,
  NULL,
  NULL,
  r.deleted_at,
  r.deleted_by_id
FROM public.redirect r
WHERE r.deleted_at IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM public.deleted_article d
    WHERE d.id = r.article_id
  );

-- prisma/sql/editorial/byline.sql
CREATE OR REPLACE VIEW editorial.byline AS
SELECT
  b.revision_id,
  b.position,
  b.name,
  b.role_title
FROM public.byline b
JOIN public.article_revision r ON r.id = b.revision_id
WHERE NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);

-- prisma/sql/editorial/import_item.sql
CREATE OR REPLACE VIEW editorial.import_item AS
SELECT
  id,
  job_id,
  position,
  headline,
  state,
  article_id,
  failure,
  notices,
  claim_count,
  source_count
FROM public.import_item i
WHERE NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = i.article_id
);

-- prisma/sql/editorial/mention.sql
CREATE OR REPLACE VIEW editorial.mention AS
SELECT
  m.id,
  r.article_id,
  m.revision_id,
  m.claim_id,
  m.place,
  m.role,
  m.block_id,
  m.spans,
  r.updated_at AS date_published,
  m.orphan_reason
FROM public.mention m
JOIN public.article_revision r ON r.id = m.revision_id
WHERE NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);

-- prisma/sql/editorial/proposal.sql
CREATE OR REPLACE VIEW editorial.proposal AS
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
  p.created_at,
  p.words,
  p.drafted,
  p.reference_choices
FROM public.proposal p
LEFT JOIN public.attribution a
  ON p.subject_type = 'ATTRIBUTION'
  AND a.id = p.subject_id
WHERE NOT EXISTS (
  SELECT FROM editorial.hidden_attribution h
  WHERE h.id = a.id
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = p.article_id
);

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
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
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

DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT statement FROM kept_grant LOOP
    EXECUTE kept.statement;
  END LOOP;
END
$$;
