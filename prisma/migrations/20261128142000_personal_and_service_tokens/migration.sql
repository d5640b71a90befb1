ALTER TABLE "api_token" ADD COLUMN "kind" TEXT, ADD COLUMN "maker_id" TEXT, ADD COLUMN "owner_id" TEXT;

-- What somebody made is theirs and bounded by their role from now on.
UPDATE "api_token" t SET "kind" = 'PERSONAL', "maker_id" = u."id" FROM "user" u WHERE u."id" = t."created_by_id";

-- What somebody made who is gone ends.
UPDATE "api_token" SET "revoked_at" = coalesce("revoked_at", now()) WHERE "kind" IS NULL AND "created_by_id" IS NOT NULL;

-- The rest belongs to the newsroom; its first administrator answers for it.
UPDATE "api_token" SET "kind" = 'SERVICE', "owner_id" = (
    SELECT u."id" FROM "user" u
    WHERE u."role" = 'ADMINISTRATOR' AND u."disabled_at" IS NULL AND EXISTS (SELECT FROM "account" a WHERE a."user_id" = u."id")
    ORDER BY u."created_at", u."id" LIMIT 1
) WHERE "kind" IS NULL;

ALTER TABLE "api_token" ALTER COLUMN "kind" SET NOT NULL, DROP COLUMN "created_by_id";
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_kind_word" CHECK ("kind" IN ('PERSONAL', 'SERVICE'));
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_maker" CHECK (("kind" = 'PERSONAL') = ("maker_id" IS NOT NULL));
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_owner" CHECK ("kind" = 'SERVICE' OR "owner_id" IS NULL);

CREATE INDEX "api_token_maker_id_idx" ON "api_token"("maker_id");
CREATE INDEX "api_token_owner_id_idx" ON "api_token"("owner_id");
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_maker_id_fkey" FOREIGN KEY ("maker_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
