-- AlterTable
ALTER TABLE "article_revision" ADD COLUMN     "section_id" UUID;

-- AlterTable
ALTER TABLE "byline" ADD COLUMN     "author_id" UUID;

-- CreateTable
CREATE TABLE "author" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "draft_revision_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "author_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "author_revision" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role_title" TEXT,
    "description" TEXT NOT NULL DEFAULT '',
    "same_as" TEXT[],
    "saved_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "previous_hash" TEXT,
    "commitments" JSONB,
    "redacted_at" TIMESTAMPTZ(3),

    CONSTRAINT "author_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "author_publication" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "public_from" TIMESTAMPTZ(3) NOT NULL,
    "public_until" TIMESTAMPTZ(3),
    "ending" TEXT,

    CONSTRAINT "author_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "draft_revision_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section_revision" (
    "id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "saved_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "previous_hash" TEXT,
    "commitments" JSONB,
    "redacted_at" TIMESTAMPTZ(3),

    CONSTRAINT "section_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section_publication" (
    "id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "public_from" TIMESTAMPTZ(3) NOT NULL,
    "public_until" TIMESTAMPTZ(3),
    "ending" TEXT,

    CONSTRAINT "section_publication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "author_slug_key" ON "author"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "author_draft_revision_id_key" ON "author"("draft_revision_id");

-- CreateIndex
CREATE INDEX "author_revision_name_author_id_idx" ON "author_revision"("name", "author_id");

-- CreateIndex
CREATE UNIQUE INDEX "author_revision_author_id_number_key" ON "author_revision"("author_id", "number");

-- CreateIndex
CREATE INDEX "author_publication_author_id_public_from_idx" ON "author_publication"("author_id", "public_from");

-- CreateIndex
CREATE INDEX "author_publication_revision_id_idx" ON "author_publication"("revision_id");

-- CreateIndex
CREATE INDEX "author_publication_slug_public_from_idx" ON "author_publication"("slug", "public_from");

-- CreateIndex
CREATE UNIQUE INDEX "section_slug_key" ON "section"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "section_draft_revision_id_key" ON "section"("draft_revision_id");

-- CreateIndex
CREATE INDEX "section_revision_name_section_id_idx" ON "section_revision"("name", "section_id");

-- CreateIndex
CREATE UNIQUE INDEX "section_revision_section_id_number_key" ON "section_revision"("section_id", "number");

-- CreateIndex
CREATE INDEX "section_publication_section_id_public_from_idx" ON "section_publication"("section_id", "public_from");

-- CreateIndex
CREATE INDEX "section_publication_revision_id_idx" ON "section_publication"("revision_id");

-- CreateIndex
CREATE INDEX "section_publication_slug_public_from_idx" ON "section_publication"("slug", "public_from");

-- CreateIndex
CREATE INDEX "article_revision_section_id_idx" ON "article_revision"("section_id");

-- By whom a byline of an imported article is.
CREATE INDEX author_revision_named ON author_revision (lower(name));

-- CreateIndex
CREATE INDEX "byline_author_id_idx" ON "byline"("author_id");

-- AddForeignKey
ALTER TABLE "article_revision" ADD CONSTRAINT "article_revision_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "byline" ADD CONSTRAINT "byline_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_draft_revision_id_fkey" FOREIGN KEY ("draft_revision_id") REFERENCES "author_revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author_revision" ADD CONSTRAINT "author_revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author_publication" ADD CONSTRAINT "author_publication_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author_publication" ADD CONSTRAINT "author_publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "author_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_draft_revision_id_fkey" FOREIGN KEY ("draft_revision_id") REFERENCES "section_revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_revision" ADD CONSTRAINT "section_revision_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_publication" ADD CONSTRAINT "section_publication_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_publication" ADD CONSTRAINT "section_publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "section_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- prisma/sql/delivery/article_author.sql
CREATE VIEW delivery.article_author AS
SELECT
  b.revision_id,
  p.article_id,
  b.author_id,
  b.position,
  p.date_published
FROM public.byline b
JOIN public.article_publication p
  ON p.revision_id = b.revision_id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE b.author_id IS NOT NULL;

-- prisma/sql/delivery/article_section.sql
CREATE VIEW delivery.article_section AS
SELECT
  r.id AS revision_id,
  r.article_id,
  r.section_id,
  p.date_published
FROM public.article_revision r
JOIN public.article_publication p
  ON p.revision_id = r.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE r.section_id IS NOT NULL;

-- prisma/sql/delivery/author.sql
CREATE VIEW delivery.author AS
SELECT
  i.id,
  p.revision_id,
  p.slug,
  r.name,
  r.role_title,
  r.description,
  r.same_as,
  p.public_from AS date_modified
FROM public.author i
JOIN public.author_publication p
  ON p.author_id = i.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
JOIN public.author_revision r ON r.id = p.revision_id;

-- prisma/sql/delivery/byline.sql
CREATE OR REPLACE VIEW delivery.byline AS
SELECT
  b.revision_id,
  b.position,
  b.name,
  b.role_title,
  b.author_id
FROM public.byline b
JOIN public.article_publication p
  ON p.revision_id = b.revision_id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/delivery/section.sql
CREATE VIEW delivery.section AS
SELECT
  i.id,
  p.revision_id,
  p.slug,
  r.name,
  r.description,
  p.public_from AS date_modified
FROM public.section i
JOIN public.section_publication p
  ON p.section_id = i.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
JOIN public.section_revision r ON r.id = p.revision_id;

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
  a.assignee_id,
  a.updated_at,
  r.plain_text,
  r.note,
  r.note_is_public,
  r.number AS revision_number,
  s.public_from AS scheduled_for,
  r.lead_image_id
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

-- prisma/sql/editorial/asset.sql
CREATE OR REPLACE VIEW editorial.asset AS
SELECT
  a.id,
  r.id AS revision_id,
  r.name,
  r.sha256,
  r.media_type,
  r.bytes,
  r.width,
  r.height,
  r.animated,
  r.thumbhash,
  r.embedded,
  r.has_content_credentials,
  r.alt,
  r.decorative,
  r.caption,
  r.credit,
  r.copyright,
  r.licence,
  r.focal_x,
  r.focal_y,
  a.embargo_until,
  a.expires_at,
  r.updated_at AS date_modified,
  a.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from,
  a.created_at,
  a.created_by_id,
  a.updated_at
FROM public.asset a
JOIN LATERAL (
  SELECT *
  FROM public.asset_revision x
  WHERE x.asset_id = a.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.asset_publication p
  ON p.asset_id = a.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/editorial/author.sql
CREATE VIEW editorial.author AS
SELECT
  i.id,
  r.id AS revision_id,
  i.slug,
  r.name,
  r.role_title,
  r.description,
  r.same_as,
  r.updated_at AS date_modified,
  i.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from
FROM public.author i
JOIN LATERAL (
  SELECT *
  FROM public.author_revision x
  WHERE x.author_id = i.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.author_publication p
  ON p.author_id = i.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

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

-- prisma/sql/editorial/section.sql
CREATE VIEW editorial.section AS
SELECT
  i.id,
  r.id AS revision_id,
  i.slug,
  r.name,
  r.description,
  r.updated_at AS date_modified,
  i.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from
FROM public.section i
JOIN LATERAL (
  SELECT *
  FROM public.section_revision x
  WHERE x.section_id = i.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.section_publication p
  ON p.section_id = i.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/public/readable_author_publication.sql
-- Publications of records that are public now: the past of what was taken down is not read, nor is a version that was
-- redacted whole. OFFSET 0 keeps the planner from joining all that is public: it is looked up for each row.
CREATE VIEW public.readable_author_publication AS
SELECT p.*
FROM public.author_publication p
WHERE EXISTS (
  SELECT FROM public.author_publication standing
  WHERE standing.author_id = p.author_id
    AND standing.public_from <= now()
    AND (standing.public_until IS NULL OR standing.public_until > now())
  OFFSET 0
)
AND NOT EXISTS (SELECT FROM public.redaction x WHERE x.whole_id = p.revision_id AND x.state = 'APPLIED');

-- prisma/sql/public/readable_section_publication.sql
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

-- prisma/sql/delivery_as_of/article_author.sql
CREATE VIEW delivery_as_of.article_author AS
SELECT
  b.revision_id,
  p.article_id,
  b.author_id,
  b.position,
  p.date_published
FROM public.byline b
JOIN public.readable_article_publication p
  ON p.revision_id = b.revision_id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
WHERE b.author_id IS NOT NULL;

-- prisma/sql/delivery_as_of/article_section.sql
CREATE VIEW delivery_as_of.article_section AS
SELECT
  r.id AS revision_id,
  r.article_id,
  r.section_id,
  p.date_published
FROM public.article_revision r
JOIN public.readable_article_publication p
  ON p.revision_id = r.id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
WHERE r.section_id IS NOT NULL;

-- prisma/sql/delivery_as_of/author.sql
CREATE VIEW delivery_as_of.author AS
SELECT
  i.id,
  p.revision_id,
  p.slug,
  r.name,
  r.role_title,
  r.description,
  r.same_as,
  p.public_from AS date_modified
FROM public.author i
JOIN public.readable_author_publication p
  ON p.author_id = i.id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
JOIN public.author_revision r ON r.id = p.revision_id;

-- prisma/sql/delivery_as_of/byline.sql
CREATE OR REPLACE VIEW delivery_as_of.byline AS
SELECT
  b.revision_id,
  b.position,
  b.name,
  b.role_title,
  b.author_id
FROM public.byline b
JOIN public.readable_article_publication p
  ON p.revision_id = b.revision_id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));

-- prisma/sql/delivery_as_of/section.sql
CREATE VIEW delivery_as_of.section AS
SELECT
  i.id,
  p.revision_id,
  p.slug,
  r.name,
  r.description,
  p.public_from AS date_modified
FROM public.section i
JOIN public.readable_section_publication p
  ON p.section_id = i.id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
JOIN public.section_revision r ON r.id = p.revision_id;

-- prisma/sql/editorial/article_author.sql
CREATE VIEW editorial.article_author AS
SELECT
  b.revision_id,
  r.article_id,
  b.author_id,
  b.position,
  r.updated_at AS date_published
FROM public.byline b
JOIN public.article_revision r ON r.id = b.revision_id
WHERE b.author_id IS NOT NULL
AND NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);

-- prisma/sql/editorial/article_section.sql
CREATE VIEW editorial.article_section AS
SELECT
  r.id AS revision_id,
  r.article_id,
  r.section_id,
  r.updated_at AS date_published
FROM public.article_revision r
WHERE r.section_id IS NOT NULL
AND NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);

-- prisma/sql/editorial/article_version.sql
CREATE VIEW editorial.article_version AS
SELECT
  r.id,
  r.article_id,
  r.number,
  r.headline,
  r.note,
  p.public_from,
  p.public_until,
  r.sealed_at,
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

-- prisma/sql/editorial/byline.sql
CREATE OR REPLACE VIEW editorial.byline AS
SELECT
  b.revision_id,
  b.position,
  b.name,
  b.role_title,
  b.author_id
FROM public.byline b
JOIN public.article_revision r ON r.id = b.revision_id
WHERE NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);

-- prisma/sql/guards/is_blanked.sql
-- Whether a value is what a redaction leaves of another: nothing, a list of addresses with some taken out, a body of the
-- same blocks, what a file says of itself with such texts in it, or the same text, in which the mark stands for what was struck. Columns that hold no words are never blanked.
CREATE OR REPLACE FUNCTION guards.is_blanked(part text, before jsonb, after jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN part IN ('id', 'number', 'kind', 'sealed_at', 'content_hash', 'previous_hash', 'saved_by_id', 'created_at', 'updated_at') THEN false
    WHEN part = 'same_as' THEN jsonb_typeof(after) = 'array' AND after <@ before
    WHEN part = 'embedded' THEN NOT EXISTS (
      SELECT FROM jsonb_each(after) said
      WHERE said.value IS DISTINCT FROM before -> said.key
        AND NOT (
          strpos(said.value #>> '{}', '[redacted]') > 0
          AND before ->> said.key LIKE replace(regexp_replace(said.value #>> '{}', '([\\%_])', '\\\1', 'g'), '[redacted]', '%')
        )
    )
    WHEN part = 'spans' THEN jsonb_typeof(after) = 'array'
    WHEN part = 'body' THEN guards.blocks_of(before) = guards.blocks_of(after)
      AND guards.is_blanked('text', to_jsonb(guards.words_of(before)), to_jsonb(guards.words_of(after)))
    WHEN jsonb_typeof(after) = 'null' THEN true
    ELSE jsonb_typeof(after) = 'string' AND strpos(after #>> '{}', '[redacted]') > 0
      AND before #>> '{}' LIKE replace(regexp_replace(after #>> '{}', '([\\%_])', '\\\1', 'g'), '[redacted]', '%')
  END
$$;

SELECT guards.guard_publication('author_publication');
SELECT guards.guard_publication('section_publication');
SELECT guards.guard_revision('author_revision');
SELECT guards.guard_revision('section_revision');
