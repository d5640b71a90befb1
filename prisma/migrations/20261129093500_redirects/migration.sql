-- CreateTable
CREATE TABLE "redirect" (
    "id" UUID NOT NULL,
    "path" TEXT,
    "kind" TEXT NOT NULL,
    "article_id" UUID,
    "to_address" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "redirect_path_key" ON "redirect"("path");

-- CreateIndex
CREATE INDEX "redirect_article_id_idx" ON "redirect"("article_id");

-- CreateIndex
CREATE INDEX "redirect_updated_at_id_idx" ON "redirect"("updated_at", "id");

-- AddForeignKey
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "redirect" ADD CONSTRAINT "redirect_kind_word" CHECK ("kind" IN ('MOVED', 'GONE'));
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_one_target" CHECK ("article_id" IS NULL OR "to_address" IS NULL);
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_gone_leads_nowhere" CHECK ("kind" <> 'GONE' OR ("article_id" IS NULL AND "to_address" IS NULL));
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_path_begins" CHECK ("path" LIKE '/_%');

-- prisma/sql/delivery/redirect.sql
CREATE VIEW delivery.redirect AS
SELECT
  r.id,
  r.path,
  r.kind,
  r.article_id,
  r.to_address
FROM public.redirect r
WHERE r.path IS NOT NULL
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

-- prisma/sql/editorial/redirect.sql
CREATE VIEW editorial.redirect AS
SELECT
  id,
  path,
  kind,
  article_id,
  to_address,
  version,
  created_at,
  updated_at
FROM public.redirect;

-- prisma/sql/delivery_as_of/redirect.sql
CREATE VIEW delivery_as_of.redirect AS
SELECT
  r.id,
  r.path,
  r.kind,
  r.article_id,
  r.to_address
FROM public.redirect r
WHERE r.path IS NOT NULL
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
