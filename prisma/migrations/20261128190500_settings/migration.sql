-- CreateTable
CREATE TABLE "settings" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "settings_name_key" ON "settings"("name");

ALTER TABLE "settings" ADD CONSTRAINT "settings_values_by_name" CHECK (jsonb_typeof("values") = 'object');
