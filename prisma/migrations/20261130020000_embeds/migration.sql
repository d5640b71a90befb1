-- CreateTable
CREATE TABLE "article_embed" (
    "revision_id" UUID NOT NULL,
    "embed_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_embed_pkey" PRIMARY KEY ("revision_id","embed_id")
);

-- CreateTable
CREATE TABLE "embed" (
    "id" UUID NOT NULL,
    "url" TEXT,
    "provider" TEXT NOT NULL,
    "title" TEXT,
    "author_name" TEXT,
    "frame_url" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "fetched_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "embed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "article_embed_embed_id_idx" ON "article_embed"("embed_id");

-- CreateIndex
CREATE UNIQUE INDEX "embed_url_key" ON "embed"("url");

-- CreateIndex
CREATE INDEX "embed_asked_at_id_idx" ON "embed"("asked_at", "id");

-- AddForeignKey
ALTER TABLE "article_embed" ADD CONSTRAINT "article_embed_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_embed" ADD CONSTRAINT "article_embed_embed_id_fkey" FOREIGN KEY ("embed_id") REFERENCES "embed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE embed ADD CONSTRAINT embed_url_form CHECK (url ~ '^https?://' AND length(url) <= 2000);
ALTER TABLE embed ADD CONSTRAINT embed_provider_form CHECK (btrim(provider) <> '' AND length(provider) <= 200);
ALTER TABLE embed ADD CONSTRAINT embed_title_form CHECK (length(title) <= 500 AND title IS NFC NORMALIZED);
ALTER TABLE embed ADD CONSTRAINT embed_author_name_form CHECK (length(author_name) <= 500 AND author_name IS NFC NORMALIZED);
ALTER TABLE embed ADD CONSTRAINT embed_frame_url_form CHECK (frame_url ~ '^https?://' AND length(frame_url) <= 4000);
ALTER TABLE embed ADD CONSTRAINT embed_size_form CHECK (width > 0 AND height > 0);
ALTER TABLE article_embed ADD CONSTRAINT article_embed_position_form CHECK ("position" >= 0);

-- prisma/sql/delivery/article_embed.sql
CREATE VIEW delivery.article_embed AS
SELECT
  i.revision_id,
  p.article_id,
  i.embed_id,
  i.position,
  p.date_published
FROM public.article_embed i
JOIN public.article_publication p
  ON p.revision_id = i.revision_id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/delivery/embed.sql
CREATE VIEW delivery.embed AS
SELECT
  e.id,
  e.url,
  e.provider,
  e.title,
  e.author_name,
  e.frame_url,
  e.width,
  e.height
FROM public.embed e
WHERE e.url IS NOT NULL
  AND EXISTS (
    SELECT FROM public.article_embed x
    JOIN public.article_publication p
      ON p.revision_id = x.revision_id
      AND p.public_from <= now()
      AND (p.public_until IS NULL OR p.public_until > now())
    WHERE x.embed_id = e.id
  );

-- prisma/sql/editorial/embed.sql
CREATE VIEW editorial.embed AS
SELECT
  e.id,
  e.url,
  e.provider,
  e.title,
  e.author_name,
  e.frame_url,
  e.width,
  e.height
FROM public.embed e
WHERE e.url IS NOT NULL;

-- prisma/sql/delivery_as_of/article_embed.sql
CREATE VIEW delivery_as_of.article_embed AS
SELECT
  i.revision_id,
  p.article_id,
  i.embed_id,
  i.position,
  p.date_published
FROM public.article_embed i
JOIN public.readable_article_publication p
  ON p.revision_id = i.revision_id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));

-- prisma/sql/delivery_as_of/embed.sql
CREATE VIEW delivery_as_of.embed AS
SELECT
  e.id,
  e.url,
  e.provider,
  e.title,
  e.author_name,
  e.frame_url,
  e.width,
  e.height
FROM public.embed e
WHERE e.url IS NOT NULL
  AND EXISTS (
    SELECT FROM public.article_embed x
    JOIN public.readable_article_publication p
      ON p.revision_id = x.revision_id
      AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
      AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
    WHERE x.embed_id = e.id
  );

-- prisma/sql/editorial/article_embed.sql
CREATE VIEW editorial.article_embed AS
SELECT
  i.revision_id,
  r.article_id,
  i.embed_id,
  i.position,
  r.updated_at AS date_published
FROM public.article_embed i
JOIN public.article_revision r ON r.id = i.revision_id
WHERE NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);

SELECT guards.guard_revision_part('article_embed', 'article_revision');
