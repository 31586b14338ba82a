-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'warningRaised';

-- DropIndex
DROP INDEX "warning_event_district_id_case_id_at_idx";

-- AlterTable
ALTER TABLE "warning_event" ADD COLUMN     "version" INTEGER NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "warning_event_district_id_case_id_version_key" ON "warning_event"("district_id", "case_id", "version");
