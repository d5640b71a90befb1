-- CreateTable
CREATE TABLE "article_image" (
    "revision_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_image_pkey" PRIMARY KEY ("revision_id","asset_id")
);

-- CreateIndex
CREATE INDEX "article_image_asset_id_idx" ON "article_image"("asset_id");

-- AddForeignKey
ALTER TABLE "article_image" ADD CONSTRAINT "article_image_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_image" ADD CONSTRAINT "article_image_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- prisma/sql/delivery/article_image.sql
CREATE VIEW delivery.article_image AS
SELECT
  i.revision_id,
  p.article_id,
  i.asset_id,
  i.position,
  p.date_published
FROM public.article_image i
JOIN public.article_publication p
  ON p.revision_id = i.revision_id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/guards/blocks_of.sql
-- A body's blocks with their ids and attributes, without the words in them.
CREATE OR REPLACE FUNCTION guards.blocks_of(node jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF jsonb_typeof(node) = 'array' THEN
    RETURN (SELECT jsonb_agg(guards.blocks_of(child) ORDER BY place) FROM jsonb_array_elements(node) WITH ORDINALITY c(child, place));
  END IF;
  IF node ->> 'type' IN ('paragraph', 'heading', 'codeBlock', 'caption', 'credit', 'altText') THEN
    RETURN node - 'content';
  END IF;
  RETURN CASE WHEN node ? 'content' THEN jsonb_set(node, '{content}', coalesce(guards.blocks_of(node -> 'content'), 'null')) ELSE node END;
END
$$;

-- prisma/sql/delivery_as_of/article_image.sql
CREATE VIEW delivery_as_of.article_image AS
SELECT
  i.revision_id,
  p.article_id,
  i.asset_id,
  i.position,
  p.date_published
FROM public.article_image i
JOIN public.readable_article_publication p
  ON p.revision_id = i.revision_id
  AND p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));

-- prisma/sql/editorial/article_image.sql
CREATE VIEW editorial.article_image AS
SELECT
  i.revision_id,
  r.article_id,
  i.asset_id,
  i.position,
  r.updated_at AS date_published
FROM public.article_image i
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

SELECT guards.guard_revision_part('article_image', 'article_revision');
