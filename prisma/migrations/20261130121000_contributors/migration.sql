-- DropIndex
DROP INDEX "article_revision_saved_by_id_article_id_idx";

-- CreateTable
CREATE TABLE "article_contributor" (
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "contributor_id" TEXT NOT NULL,

    CONSTRAINT "article_contributor_pkey" PRIMARY KEY ("revision_id","contributor_id")
);

-- CreateIndex
CREATE INDEX "article_contributor_contributor_id_revision_id_idx" ON "article_contributor"("contributor_id", "revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_contributor_revision_id_position_key" ON "article_contributor"("revision_id", "position");

-- AddForeignKey
ALTER TABLE "article_contributor" ADD CONSTRAINT "article_contributor_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of revisions from before it is known who saved them last.
INSERT INTO article_contributor (revision_id, position, contributor_id)
SELECT id, 0, saved_by_id FROM article_revision WHERE saved_by_id IS NOT NULL;

-- prisma/sql/editorial/article_writer.sql
-- Who was given an article to write, began it, or has written in it.
CREATE OR REPLACE VIEW editorial.article_writer AS
SELECT a.id AS article_id, a.assignee_id AS user_id
FROM public.article a
WHERE a.assignee_id IS NOT NULL
UNION ALL
SELECT a.id, a.created_by_id
FROM public.article a
WHERE a.created_by_id IS NOT NULL
UNION ALL
SELECT r.article_id, c.contributor_id
FROM public.article_contributor c
JOIN public.article_revision r ON r.id = c.revision_id;

-- prisma/sql/editorial/article_contributor.sql
CREATE VIEW editorial.article_contributor AS
SELECT
  c.revision_id,
  c.position,
  c.contributor_id
FROM public.article_contributor c
JOIN public.article_revision r ON r.id = c.revision_id
WHERE NOT EXISTS (
  SELECT FROM public.deleted_article d
  WHERE d.id = r.article_id
);

SELECT guards.guard_revision_part('article_contributor', 'article_revision');
