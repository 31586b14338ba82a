-- AlterTable
ALTER TABLE "bulletin_entry" ADD COLUMN     "explanation" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "state" DROP NOT NULL;

-- AlterTable
ALTER TABLE "key_project_department" ADD COLUMN     "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
