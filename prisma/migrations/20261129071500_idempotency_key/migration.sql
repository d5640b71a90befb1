-- CreateTable
CREATE TABLE "idempotency_key" (
    "id" UUID NOT NULL,
    "sender" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "outcome" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "idempotency_key_sender_field_key_hash_key" ON "idempotency_key"("sender", "field", "key_hash");
