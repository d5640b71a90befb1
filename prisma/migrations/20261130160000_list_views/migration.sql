-- CreateTable
CREATE TABLE "list_view" (
    "id" UUID NOT NULL,
    "owner_id" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "is_shared" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "list_view_owner_id_list_name_id_idx" ON "list_view"("owner_id", "list", "name", "id");

-- CreateIndex
CREATE INDEX "list_view_list_is_shared_name_id_idx" ON "list_view"("list", "is_shared", "name", "id");

ALTER TABLE "list_view" ADD CONSTRAINT "list_view_list_word" CHECK ("list" IN ('ARTICLES', 'CLAIMS', 'SOURCES', 'ASSETS'));

-- prisma/sql/editorial/list_view.sql
CREATE VIEW editorial.list_view AS
SELECT
  v.id,
  v.owner_id,
  v.list,
  v.name,
  v.parameters,
  v.is_shared,
  v.version,
  v.updated_at
FROM public.list_view v;
