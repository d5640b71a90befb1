-- CreateIndex
CREATE INDEX "article_created_by_id_idx" ON "article"("created_by_id");

-- CreateIndex
CREATE INDEX "article_assignee_id_idx" ON "article"("assignee_id");

-- CreateIndex
CREATE INDEX "article_revision_saved_by_id_article_id_idx" ON "article_revision"("saved_by_id", "article_id");

-- prisma/sql/editorial/article_writer.sql
-- Who was given an article to write, began it, or has written in it.
CREATE VIEW editorial.article_writer AS
SELECT a.id AS article_id, a.assignee_id AS user_id
FROM public.article a
WHERE a.assignee_id IS NOT NULL
UNION ALL
SELECT a.id, a.created_by_id
FROM public.article a
WHERE a.created_by_id IS NOT NULL
UNION ALL
SELECT r.article_id, r.saved_by_id
FROM public.article_revision r
WHERE r.saved_by_id IS NOT NULL;
