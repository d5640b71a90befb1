-- CreateTable
CREATE TABLE "vault_entry" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "source_stand_in" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "key_id" TEXT NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "kept_by_id" TEXT,
    "kept_by_name" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vault_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "vault_entry_key_id_id_idx" ON "vault_entry"("key_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "vault_entry_source_id_source_stand_in_key" ON "vault_entry"("source_id", "source_stand_in");

-- AddForeignKey
ALTER TABLE "vault_entry" ADD CONSTRAINT "vault_entry_source_id_source_stand_in_fkey" FOREIGN KEY ("source_id", "source_stand_in") REFERENCES "source"("id", "stand_in") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- An entry belongs to a source that stands for somebody unnamed. The reference restricts both ways: such a source
-- can neither cease to be a stand-in nor be deleted while an identity is kept for it.
ALTER TABLE vault_entry ADD CONSTRAINT vault_entry_of_stand_in CHECK (source_stand_in);
-- What is sealed is padded to one of three lengths, behind 28 bytes of nonce and tag.
ALTER TABLE vault_entry ADD CONSTRAINT vault_entry_sealed_form CHECK (octet_length(sealed) - 28 IN (4096, 16384, 65536));
ALTER TABLE vault_entry ADD CONSTRAINT vault_entry_wrapped_key_form CHECK (octet_length(wrapped_key) = 60);
ALTER TABLE vault_entry ADD CONSTRAINT vault_entry_key_id_form CHECK (key_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$');
ALTER TABLE vault_entry ADD CONSTRAINT vault_entry_version_form CHECK (version >= 1);
ALTER TABLE vault_entry ADD CONSTRAINT vault_entry_kept_by_name_form CHECK (btrim(kept_by_name) <> '');
ALTER TABLE vault_entry ADD CONSTRAINT vault_entry_dates CHECK (changed_at >= kept_at);
REVOKE ALL ON vault_entry FROM PUBLIC;

-- prisma/sql/editorial/vault.sql
-- What the desk may read of the vault: whether an identity is kept, by whom and since when, never what it is.
CREATE VIEW editorial.vault AS
SELECT
  s.id,
  e.id IS NOT NULL AS kept,
  coalesce(e.version, 0) AS version,
  e.kept_by_id,
  e.kept_by_name,
  e.kept_at,
  e.changed_at
FROM public.source s
LEFT JOIN public.vault_entry e ON e.source_id = s.id AND e.source_stand_in
WHERE s.stand_in;

-- prisma/sql/guards/refuse_identity_of_merged.sql
-- No identity is kept for a source that was merged. The source's row is locked, as a merge locks it, so that neither
-- misses the other.
CREATE FUNCTION guards.refuse_identity_of_merged() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  merged_into uuid;
BEGIN
  SELECT s.merged_into_id INTO merged_into FROM public.source s WHERE s.id = NEW.source_id FOR NO KEY UPDATE;
  IF merged_into IS NOT NULL THEN
    RAISE EXCEPTION 'no identity is kept for a source that was merged' USING ERRCODE = 'SL004';
  END IF;
  RETURN NEW;
END
$$;

-- prisma/sql/guards/refuse_merge_of_kept_identity.sql
-- A source whose identity is kept is not merged into another: the identity would come to stand behind what somebody
-- else said.
CREATE FUNCTION guards.refuse_merge_of_kept_identity() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM public.vault_entry e WHERE e.source_id = NEW.id) THEN
    RAISE EXCEPTION 'a source whose identity is kept in the vault is not merged' USING ERRCODE = 'SL004';
  END IF;
  RETURN NEW;
END
$$;

-- prisma/sql/triggers/source_identity_kept.sql
CREATE TRIGGER source_identity_kept
BEFORE UPDATE OF merged_into_id ON public.source
FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION guards.refuse_merge_of_kept_identity();

-- prisma/sql/triggers/vault_entry_of_present_source.sql
CREATE TRIGGER vault_entry_of_present_source
BEFORE INSERT OR UPDATE OF source_id ON public.vault_entry
FOR EACH ROW EXECUTE FUNCTION guards.refuse_identity_of_merged();
