-- AlterTable
ALTER TABLE "redaction" DROP COLUMN "version";

-- AlterTable
ALTER TABLE "settings" DROP COLUMN "version";
