-- AlterTable
ALTER TABLE "article_revision" ADD COLUMN     "canonical_url" TEXT,
ADD COLUMN     "seo_description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seo_title" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "social_description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "social_image_id" UUID,
ADD COLUMN     "social_title" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "translation_of_id" UUID;

-- CreateIndex
CREATE INDEX "article_revision_social_image_id_idx" ON "article_revision"("social_image_id");

-- CreateIndex
CREATE INDEX "article_revision_translation_of_id_idx" ON "article_revision"("translation_of_id");

-- AddForeignKey
ALTER TABLE "article_revision" ADD CONSTRAINT "article_revision_social_image_id_fkey" FOREIGN KEY ("social_image_id") REFERENCES "asset"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_revision" ADD CONSTRAINT "article_revision_translation_of_id_fkey" FOREIGN KEY ("translation_of_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE article_revision ADD CONSTRAINT article_revision_seo_title_form CHECK (length(seo_title) <= 300 AND seo_title IS NFC NORMALIZED);
ALTER TABLE article_revision ADD CONSTRAINT article_revision_seo_description_form CHECK (length(seo_description) <= 1000 AND seo_description IS NFC NORMALIZED);
ALTER TABLE article_revision ADD CONSTRAINT article_revision_social_title_form CHECK (length(social_title) <= 300 AND social_title IS NFC NORMALIZED);
ALTER TABLE article_revision ADD CONSTRAINT article_revision_social_description_form CHECK (length(social_description) <= 1000 AND social_description IS NFC NORMALIZED);
ALTER TABLE article_revision ADD CONSTRAINT article_revision_translation_of_another CHECK (translation_of_id <> article_id);

ALTER TABLE published.article
  ADD COLUMN seo_title text,
  ADD COLUMN seo_description text,
  ADD COLUMN social_title text,
  ADD COLUMN social_description text,
  ADD COLUMN social_image_id uuid,
  ADD COLUMN canonical_url text,
  ADD COLUMN translation_of_id uuid;

UPDATE published.article SET seo_title = '', seo_description = '', social_title = '', social_description = '';

CREATE INDEX article_translation_of ON published.article (translation_of_id) WHERE translation_of_id IS NOT NULL;

-- prisma/sql/delivery/article.sql
CREATE OR REPLACE VIEW delivery.article AS
SELECT
  p.article_id AS id,
  p.publication_id,
  p.revision_id,
  p.slug,
  p.locale,
  p.kind,
  p.headline,
  p.dek,
  b.body,
  p.original_source_id,
  CASE
    WHEN p.original_source_id IS NULL
      OR EXISTS (
        SELECT FROM published.source s
        WHERE s.source_id = p.original_source_id
          AND s.shown_from <= now()
          AND (s.shown_until IS NULL OR s.shown_until > now())
      )
    THEN p.original_source_url
  END AS original_source_url,
  p.date_published,
  p.shown_from AS date_modified,
  p.lead_image_id,
  p.section_id,
  p.seo_title,
  p.seo_description,
  p.social_title,
  p.social_description,
  p.social_image_id,
  p.canonical_url,
  p.translation_of_id
FROM published.article p
LEFT JOIN public.article_publication b ON b.id = p.publication_id AND b.public_from <= now()
WHERE p.shown_from <= now()
  AND (p.shown_until IS NULL OR p.shown_until > now());

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
  r.lead_image_id,
  r.section_id,
  r.seo_title,
  r.seo_description,
  r.social_title,
  r.social_description,
  r.social_image_id,
  r.canonical_url,
  r.translation_of_id
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

-- prisma/sql/published/derived_article.sql
-- What readers get of an article while one of its publications is shown, but for the body, which the publication has.
CREATE OR REPLACE VIEW published.derived_article AS
SELECT
  p.id AS publication_id,
  p.article_id,
  p.revision_id,
  p.slug,
  p.locale,
  a.kind,
  r.headline,
  r.dek,
  r.original_source_id,
  r.original_source_url,
  p.date_published,
  p.public_from AS shown_from,
  p.public_until AS shown_until,
  r.lead_image_id,
  r.section_id,
  r.seo_title,
  r.seo_description,
  r.social_title,
  r.social_description,
  r.social_image_id,
  r.canonical_url,
  r.translation_of_id
FROM public.article_publication p
JOIN public.article a ON a.id = p.article_id
JOIN public.article_revision r ON r.id = p.revision_id;

-- prisma/sql/truth/article.sql
-- What readers get by the tables alone: what the read model is compared with.
CREATE OR REPLACE VIEW truth.article AS
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
  p.public_from AS date_modified,
  r.lead_image_id,
  r.section_id,
  r.seo_title,
  r.seo_description,
  r.social_title,
  r.social_description,
  r.social_image_id,
  r.canonical_url,
  r.translation_of_id
FROM public.article a
JOIN public.article_publication p
  ON p.article_id = a.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
JOIN public.article_revision r ON r.id = p.revision_id;

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
  p.public_from AS date_modified,
  r.lead_image_id,
  r.section_id,
  r.seo_title,
  r.seo_description,
  r.social_title,
  r.social_description,
  r.social_image_id,
  r.canonical_url,
  r.translation_of_id
FROM public.article a
JOIN public.readable_article_publication p
  ON p.article_id = a.id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
JOIN public.article_revision r ON r.id = p.revision_id;

SELECT published.follow();
