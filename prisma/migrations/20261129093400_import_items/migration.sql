-- CreateTable
CREATE TABLE "import_item" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "document" JSONB,
    "state" TEXT NOT NULL,
    "article_id" UUID,
    "failure" TEXT,
    "notices" JSONB NOT NULL DEFAULT '[]',
    "claim_count" INTEGER NOT NULL DEFAULT 0,
    "source_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "import_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_item_article_id_idx" ON "import_item"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_item_job_id_position_key" ON "import_item"("job_id", "position");

-- AddForeignKey
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "import_item" ADD CONSTRAINT "import_item_state_word" CHECK ("state" IN ('WAITING', 'IMPORTED', 'KNOWN', 'FAILED'));
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_settled" CHECK (("document" IS NOT NULL) = ("state" = 'WAITING'));
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_failure" CHECK (("failure" IS NOT NULL) = ("state" = 'FAILED'));
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_position" CHECK ("position" >= 1);

-- prisma/sql/editorial/import_item.sql
CREATE VIEW editorial.import_item AS
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
FROM public.import_item;
