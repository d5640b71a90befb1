-- What reads or guards the column goes first.
DROP TRIGGER "source_identity_kept" ON "source";
DROP TRIGGER "vault_entry_of_present_source" ON "vault_entry";
DROP FUNCTION guards.refuse_merge_of_kept_identity();
DROP FUNCTION guards.refuse_identity_of_merged();

-- prisma/sql/editorial/source.sql
CREATE OR REPLACE VIEW editorial.source AS
SELECT
  r.source_id AS id,
  r.id AS revision_id,
  r.name,
  r.kind,
  r.role_title,
  r.affiliation_id,
  r.description,
  r.same_as,
  s.stand_in,
  s.described_in_id IS NOT NULL AS is_description,
  r.updated_at AS date_modified,
  s.state,
  s.version,
  r.sealed_at IS NULL AS has_draft,
  p.public_from,
  s.created_at,
  s.updated_at
FROM public.source_revision r
JOIN public.source s ON s.id = r.source_id
LEFT JOIN public.source_publication p
  ON p.source_id = s.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE NOT EXISTS (
  SELECT FROM public.source_revision newer
  WHERE newer.source_id = r.source_id
    AND newer.number > r.number
)
AND NOT EXISTS (
  SELECT FROM editorial.hidden_source h
  WHERE h.id = s.id
);

-- DropForeignKey
ALTER TABLE "source" DROP CONSTRAINT "source_merged_into_id_fkey";

-- AlterTable
ALTER TABLE "source" DROP COLUMN "merged_into_id";
