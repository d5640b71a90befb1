-- A person has one password: where two links were used at once, the first that was chosen stays.
DELETE FROM "account" a USING "account" b
WHERE a."user_id" = b."user_id" AND a."provider_id" = b."provider_id" AND (a."created_at", a."id") > (b."created_at", b."id");

DROP INDEX "account_user_id_idx";
CREATE UNIQUE INDEX "account_user_id_provider_id_key" ON "account"("user_id", "provider_id");

CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "user_id" TEXT,
    "hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "one_time_link_purpose_word" CHECK ("purpose" IN ('FIRST_ADMINISTRATOR', 'INVITATION')),
    CONSTRAINT "one_time_link_person" CHECK (("purpose" = 'FIRST_ADMINISTRATOR') = ("user_id" IS NULL))
);

CREATE UNIQUE INDEX "one_time_link_hash_key" ON "one_time_link"("hash");
CREATE UNIQUE INDEX "one_time_link_user_id_purpose_key" ON "one_time_link"("user_id", "purpose");
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of the links that a person was given, the last one goes on working.
INSERT INTO "one_time_link" ("id", "purpose", "user_id", "hash", "expires_at", "created_at")
SELECT DISTINCT ON (coalesce(link."user_id", link."id")) link."id"::uuid, link."purpose", link."user_id", link."hash", link."expires_at", link."created_at"
FROM (
    SELECT v."id", v."value"::jsonb ->> 'kind' AS "purpose", v."value"::jsonb ->> 'userId' AS "user_id",
        substr(v."identifier", length('set-up:') + 1) AS "hash", v."expires_at", v."created_at"
    FROM "verification" v WHERE v."identifier" LIKE 'set-up:%' AND v."expires_at" > now()
) link
WHERE link."user_id" IS NULL
    OR EXISTS (SELECT FROM "user" u WHERE u."id" = link."user_id" AND u."disabled_at" IS NULL)
ORDER BY coalesce(link."user_id", link."id"), link."created_at" DESC;

DELETE FROM "verification" WHERE "identifier" LIKE 'set-up:%';
