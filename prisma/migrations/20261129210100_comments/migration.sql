-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "thread_id" UUID,
    "place" TEXT,
    "spans" JSONB,
    "orphan_reason" TEXT,
    "text" TEXT NOT NULL,
    "mentioned_ids" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "edited_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" TEXT,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_article_id_created_at_id_idx" ON "comment"("article_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "comment_thread_id_created_at_idx" ON "comment"("thread_id", "created_at");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "comment" ADD CONSTRAINT "comment_place_word" CHECK ("place" IN ('HEADLINE', 'DEK', 'BODY', 'CAPTION', 'ALT', 'SOCIAL'));
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_has_words" CHECK (("thread_id" IS NULL) = ("place" IS NOT NULL AND "spans" IS NOT NULL));
ALTER TABLE "comment" ADD CONSTRAINT "comment_answer_follows_thread" CHECK ("thread_id" IS NULL OR ("orphan_reason" IS NULL AND "resolved_at" IS NULL AND "resolved_by_id" IS NULL));
ALTER TABLE "comment" ADD CONSTRAINT "comment_says_something" CHECK ("deleted_at" IS NOT NULL OR "text" <> '');
ALTER TABLE "comment" ADD CONSTRAINT "comment_deleted_says_nothing" CHECK ("deleted_at" IS NULL OR ("text" = '' AND "mentioned_ids" = '{}'));

-- prisma/sql/editorial/comment.sql
CREATE VIEW editorial.comment AS
SELECT
  c.id,
  c.article_id,
  c.thread_id,
  c.place,
  c.spans,
  c.orphan_reason,
  c.text,
  c.mentioned_ids,
  c.version,
  c.created_at,
  c.created_by_id,
  c.edited_at,
  c.resolved_at,
  c.resolved_by_id,
  c.deleted_at
FROM public.comment c
WHERE NOT EXISTS (
    SELECT FROM public.deleted_article d
    WHERE d.id = c.article_id
  )
  AND (
    c.deleted_at IS NULL
    OR EXISTS (
      SELECT FROM public.comment a
      WHERE a.thread_id = c.id
        AND a.deleted_at IS NULL
    )
  );
