-- CreateEnum
CREATE TYPE "NoticeAudience" AS ENUM ('department', 'office', 'leader');

-- CreateEnum
CREATE TYPE "WarningConcern" AS ENUM ('attainment', 'missed', 'reversal', 'volatile', 'missing', 'doubtful');

-- CreateEnum
CREATE TYPE "WarningEventKind" AS ENUM ('raised', 'regraded', 'cleared', 'acknowledged', 'closed', 'cameBack');

-- CreateEnum
CREATE TYPE "SupervisionState" AS ENUM ('awaiting', 'answered', 'returned', 'remedying', 'closed');

-- CreateEnum
CREATE TYPE "SupervisionStepKind" AS ENUM ('opened', 'answered', 'returned', 'accepted', 'escalated', 'extended', 'proposed', 'closed', 'reopened');

-- CreateEnum
CREATE TYPE "ProgressState" AS ENUM ('notStarted', 'underway', 'completed', 'lagging');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'supervisionOpened';
ALTER TYPE "NoticeKind" ADD VALUE 'supervisionAnswered';
ALTER TYPE "NoticeKind" ADD VALUE 'supervisionReturned';
ALTER TYPE "NoticeKind" ADD VALUE 'supervisionAccepted';
ALTER TYPE "NoticeKind" ADD VALUE 'supervisionEscalated';
ALTER TYPE "NoticeKind" ADD VALUE 'supervisionClosed';
ALTER TYPE "NoticeKind" ADD VALUE 'recovered';
ALTER TYPE "NoticeKind" ADD VALUE 'bulletin';
ALTER TYPE "NoticeKind" ADD VALUE 'dueSoon';
ALTER TYPE "NoticeKind" ADD VALUE 'overdue';

-- DropIndex
DROP INDEX "notice_district_id_department_id_sent_at_idx";

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "audience" "NoticeAudience",
ADD COLUMN     "once_key" TEXT;
-- Until now a notice without a department was the office's.
UPDATE "notice" SET "audience" = CASE WHEN "department_id" IS NULL THEN 'office' ELSE 'department' END::"NoticeAudience";
ALTER TABLE "notice" ALTER COLUMN "audience" SET NOT NULL;

-- CreateTable
CREATE TABLE "notice_mute" (
    "user_id" TEXT NOT NULL,
    "kind" "NoticeKind" NOT NULL,

    CONSTRAINT "notice_mute_pkey" PRIMARY KEY ("user_id","kind")
);

-- CreateTable
CREATE TABLE "webhook" (
    "district_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT false,
    "kinds" "NoticeKind"[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by_id" TEXT,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("district_id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "district_id" TEXT NOT NULL,
    "notice_id" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    "given_up_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("district_id","notice_id")
);

-- CreateTable
CREATE TABLE "warning_case" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "concern" "WarningConcern" NOT NULL,
    "type" "WarningType" NOT NULL,
    "level" "WarningLevel" NOT NULL,
    "year" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "comebacks" INTEGER NOT NULL DEFAULT 0,
    "cleared_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,
    "close_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "warning_case_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "warning_event" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "kind" "WarningEventKind" NOT NULL,
    "type" "WarningType" NOT NULL,
    "level" "WarningLevel" NOT NULL,
    "year" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "reason" TEXT,
    "actor_id" TEXT,
    "actor" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "warning_event_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "supervision" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "state" "SupervisionState" NOT NULL DEFAULT 'awaiting',
    "year" INTEGER NOT NULL,
    "type" "WarningType" NOT NULL,
    "level" "WarningLevel" NOT NULL,
    "message" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "promised_on" DATE,
    "escalated_at" TIMESTAMPTZ(3),
    "proposed_at" TIMESTAMPTZ(3),
    "opened_by_id" TEXT,
    "opened_by" TEXT NOT NULL,
    "opened_by_role" "Role" NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "flag" "DataFlag" NOT NULL DEFAULT 'official',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "supervision_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "supervision_step" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "supervision_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "SupervisionStepKind" NOT NULL,
    "cause" TEXT,
    "measures" TEXT,
    "promised_on" DATE,
    "text" TEXT,
    "due_on" DATE,
    "actor_id" TEXT,
    "actor" TEXT NOT NULL,
    "on_behalf_of" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "supervision_step_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "action_indicator" (
    "district_id" TEXT NOT NULL,
    "action_id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,

    CONSTRAINT "action_indicator_pkey" PRIMARY KEY ("district_id","action_id","indicator_id")
);

-- CreateTable
CREATE TABLE "key_project_department" (
    "district_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "role" "DepartmentRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "key_project_department_pkey" PRIMARY KEY ("district_id","project_id","department_id")
);

-- CreateTable
CREATE TABLE "bulletin_quarter" (
    "district_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" SMALLINT NOT NULL,
    "due_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,

    CONSTRAINT "bulletin_quarter_pkey" PRIMARY KEY ("district_id","plan_id","year","quarter")
);

-- CreateTable
CREATE TABLE "bulletin" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" SMALLINT NOT NULL,
    "experience" TEXT NOT NULL DEFAULT '',
    "problems" TEXT NOT NULL DEFAULT '',
    "next_steps" TEXT NOT NULL DEFAULT '',
    "state" "ReadingState" NOT NULL,
    "return_reason" TEXT,
    "flag" "DataFlag" NOT NULL DEFAULT 'official',
    "version" INTEGER NOT NULL DEFAULT 1,
    "written_by_id" TEXT,
    "written_by" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "reviewed_by_id" TEXT,
    "reviewed_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulletin_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "bulletin_entry" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "bulletin_id" TEXT NOT NULL,
    "action_id" TEXT,
    "project_id" TEXT,
    "state" "ProgressState" NOT NULL,
    "progress" TEXT NOT NULL DEFAULT '',
    "problems" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "bulletin_entry_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "webhook_delivery_next_at_idx" ON "webhook_delivery"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "warning_case_district_id_indicator_id_concern_key" ON "warning_case"("district_id", "indicator_id", "concern");

-- CreateIndex
CREATE INDEX "warning_event_district_id_case_id_at_idx" ON "warning_event"("district_id", "case_id", "at");

-- CreateIndex
CREATE INDEX "supervision_district_id_case_id_idx" ON "supervision"("district_id", "case_id");

-- CreateIndex
CREATE INDEX "supervision_district_id_department_id_state_idx" ON "supervision"("district_id", "department_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_step_district_id_supervision_id_version_key" ON "supervision_step"("district_id", "supervision_id", "version");

-- CreateIndex
CREATE INDEX "action_indicator_district_id_indicator_id_idx" ON "action_indicator"("district_id", "indicator_id");

-- CreateIndex
CREATE INDEX "bulletin_district_id_year_quarter_idx" ON "bulletin"("district_id", "year", "quarter");

-- CreateIndex
CREATE UNIQUE INDEX "bulletin_district_id_plan_id_department_id_year_quarter_key" ON "bulletin"("district_id", "plan_id", "department_id", "year", "quarter");

-- CreateIndex
CREATE INDEX "bulletin_entry_district_id_action_id_idx" ON "bulletin_entry"("district_id", "action_id");

-- CreateIndex
CREATE INDEX "bulletin_entry_district_id_project_id_idx" ON "bulletin_entry"("district_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "bulletin_entry_district_id_bulletin_id_action_id_key" ON "bulletin_entry"("district_id", "bulletin_id", "action_id");

-- CreateIndex
CREATE UNIQUE INDEX "bulletin_entry_district_id_bulletin_id_project_id_key" ON "bulletin_entry"("district_id", "bulletin_id", "project_id");

-- CreateIndex
CREATE INDEX "notice_district_id_audience_department_id_sent_at_idx" ON "notice"("district_id", "audience", "department_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_district_id_once_key_key" ON "notice"("district_id", "once_key");

-- AddForeignKey
ALTER TABLE "notice_mute" ADD CONSTRAINT "notice_mute_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_district_id_notice_id_fkey" FOREIGN KEY ("district_id", "notice_id") REFERENCES "notice"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warning_case" ADD CONSTRAINT "warning_case_district_id_indicator_id_fkey" FOREIGN KEY ("district_id", "indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warning_event" ADD CONSTRAINT "warning_event_district_id_case_id_fkey" FOREIGN KEY ("district_id", "case_id") REFERENCES "warning_case"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_district_id_case_id_fkey" FOREIGN KEY ("district_id", "case_id") REFERENCES "warning_case"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_district_id_department_id_fkey" FOREIGN KEY ("district_id", "department_id") REFERENCES "department"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_step" ADD CONSTRAINT "supervision_step_district_id_supervision_id_fkey" FOREIGN KEY ("district_id", "supervision_id") REFERENCES "supervision"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_indicator" ADD CONSTRAINT "action_indicator_district_id_action_id_fkey" FOREIGN KEY ("district_id", "action_id") REFERENCES "action_item"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_indicator" ADD CONSTRAINT "action_indicator_district_id_indicator_id_fkey" FOREIGN KEY ("district_id", "indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_project_department" ADD CONSTRAINT "key_project_department_district_id_project_id_fkey" FOREIGN KEY ("district_id", "project_id") REFERENCES "key_project"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_project_department" ADD CONSTRAINT "key_project_department_district_id_department_id_fkey" FOREIGN KEY ("district_id", "department_id") REFERENCES "department"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin_quarter" ADD CONSTRAINT "bulletin_quarter_district_id_plan_id_fkey" FOREIGN KEY ("district_id", "plan_id") REFERENCES "plan"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_district_id_plan_id_fkey" FOREIGN KEY ("district_id", "plan_id") REFERENCES "plan"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_district_id_department_id_fkey" FOREIGN KEY ("district_id", "department_id") REFERENCES "department"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin_entry" ADD CONSTRAINT "bulletin_entry_district_id_bulletin_id_fkey" FOREIGN KEY ("district_id", "bulletin_id") REFERENCES "bulletin"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin_entry" ADD CONSTRAINT "bulletin_entry_district_id_action_id_fkey" FOREIGN KEY ("district_id", "action_id") REFERENCES "action_item"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulletin_entry" ADD CONSTRAINT "bulletin_entry_district_id_project_id_fkey" FOREIGN KEY ("district_id", "project_id") REFERENCES "key_project"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "notice" ADD CONSTRAINT "notice_department_of_its_audience"
    CHECK (("audience" = 'department') = ("department_id" IS NOT NULL));
ALTER TABLE "bulletin_entry" ADD CONSTRAINT "bulletin_entry_one_subject"
    CHECK (("action_id" IS NULL) <> ("project_id" IS NULL));
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_quarter_of_four" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "bulletin_quarter" ADD CONSTRAINT "bulletin_quarter_of_four" CHECK ("quarter" BETWEEN 1 AND 4);
-- One supervision of a case at a time.
CREATE UNIQUE INDEX "supervision_one_open" ON "supervision" ("district_id", "case_id") WHERE "state" <> 'closed';

-- The inbox, its settings and the webhook's are personal or of no page: they leave the district's version alone.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['warning_case', 'supervision', 'action_indicator', 'key_project_department',
        'bulletin_quarter', 'bulletin', 'bulletin_entry'] LOOP
        EXECUTE format('CREATE CONSTRAINT TRIGGER bump_data_version AFTER INSERT OR UPDATE OR DELETE ON %I
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION bump_data_version()', name);
    END LOOP;
END $$;
