-- CreateTable
CREATE TABLE "article_collaboration" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "base_version" INTEGER NOT NULL,
    "state" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_collaboration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_collaboration_update" (
    "id" UUID NOT NULL,
    "article_collaboration_id" UUID NOT NULL,
    "update" BYTEA NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_collaboration_update_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_collaboration_article_id_key" ON "article_collaboration"("article_id");

-- CreateIndex
CREATE INDEX "article_collaboration_update_article_collaboration_id_idx" ON "article_collaboration_update"("article_collaboration_id");

-- AddForeignKey
ALTER TABLE "article_collaboration" ADD CONSTRAINT "article_collaboration_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_collaboration_update" ADD CONSTRAINT "article_collaboration_update_article_collaboration_id_fkey" FOREIGN KEY ("article_collaboration_id") REFERENCES "article_collaboration"("id") ON DELETE CASCADE ON UPDATE CASCADE;
