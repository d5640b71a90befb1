-- CreateTable
CREATE TABLE "claim_kept_apart" (
    "claim_id" UUID NOT NULL,
    "other_claim_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,

    CONSTRAINT "claim_kept_apart_pkey" PRIMARY KEY ("claim_id","other_claim_id")
);

-- CreateIndex
CREATE INDEX "claim_kept_apart_other_claim_id_idx" ON "claim_kept_apart"("other_claim_id");

-- AddForeignKey
ALTER TABLE "claim_kept_apart" ADD CONSTRAINT "claim_kept_apart_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_kept_apart" ADD CONSTRAINT "claim_kept_apart_other_claim_id_fkey" FOREIGN KEY ("other_claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "claim_kept_apart" ADD CONSTRAINT "claim_kept_apart_order" CHECK ("claim_id" < "other_claim_id");
