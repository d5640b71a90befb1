-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT,
    "input" JSONB NOT NULL,
    "cursor" TEXT,
    "state" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "message" TEXT,
    "failure" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "scheduled" BOOLEAN NOT NULL DEFAULT false,
    "started_by_id" TEXT,
    "started_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "cancel_requested_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_created_at_id_idx" ON "job"("created_at", "id");

-- CreateIndex
CREATE INDEX "job_started_by_id_created_at_idx" ON "job"("started_by_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "job_name_key_key" ON "job"("name", "key");

ALTER TABLE "job" ADD CONSTRAINT "job_state_word" CHECK ("state" IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'));
ALTER TABLE "job" ADD CONSTRAINT "job_ended" CHECK (("ended_at" IS NOT NULL) = ("state" IN ('DONE', 'FAILED', 'CANCELLED')));
ALTER TABLE "job" ADD CONSTRAINT "job_progress" CHECK ("done" >= 0 AND ("total" IS NULL OR "total" >= 0));
-- A periodic job waits for its predecessor.
CREATE UNIQUE INDEX "job_one_scheduled" ON "job" ("name") WHERE "scheduled" AND "ended_at" IS NULL;


-- prisma/sql/editorial/job.sql
CREATE VIEW editorial.job AS
SELECT
  id,
  name,
  state,
  done,
  total,
  message,
  failure,
  started_by_id,
  started_by_name,
  created_at,
  started_at,
  ended_at,
  cancel_requested_at
FROM public.job;
