-- CreateEnum
CREATE TYPE "Dimension" AS ENUM ('sex', 'area');

-- CreateEnum
CREATE TYPE "PartCategory" AS ENUM ('male', 'female', 'urban', 'rural');

-- CreateEnum
CREATE TYPE "GapKind" AS ENUM ('notReported', 'notProduced', 'notCollected', 'notApplicable');

-- CreateEnum
CREATE TYPE "NarrativeKind" AS ENUM ('implementation', 'nextPlan');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('roundOpened', 'roundChanged', 'roundClosed', 'reminder', 'returned', 'comment');

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "dimensions" "Dimension"[] DEFAULT ARRAY[]::"Dimension"[];

-- AlterTable
ALTER TABLE "reporting_round" ADD COLUMN     "instructions" TEXT;

-- CreateTable
CREATE TABLE "reading_part" (
    "district_id" TEXT NOT NULL,
    "reading_id" TEXT NOT NULL,
    "category" "PartCategory" NOT NULL,
    "value" DECIMAL(30,10) NOT NULL,
    "scale" SMALLINT NOT NULL DEFAULT 0,
    "numerator" DECIMAL(30,10),
    "denominator" DECIMAL(30,10),

    CONSTRAINT "reading_part_pkey" PRIMARY KEY ("district_id","reading_id","category")
);

-- CreateTable
CREATE TABLE "reading_gap" (
    "district_id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "GapKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by_id" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_gap_pkey" PRIMARY KEY ("district_id","indicator_id","year")
);

-- CreateTable
CREATE TABLE "reading_comment" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" TEXT,
    "author" TEXT NOT NULL,
    "on_behalf_of" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_comment_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "round_plan" (
    "district_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "plan_id" TEXT NOT NULL,

    CONSTRAINT "round_plan_pkey" PRIMARY KEY ("district_id","year","plan_id")
);

-- CreateTable
CREATE TABLE "validation_rule" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "is_strict" BOOLEAN NOT NULL DEFAULT false,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by_id" TEXT,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "validation_rule_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "narrative" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" "NarrativeKind" NOT NULL,
    "content" JSONB NOT NULL,
    "state" "ReadingState" NOT NULL,
    "return_reason" TEXT,
    "flag" "DataFlag" NOT NULL DEFAULT 'official',
    "version" INTEGER NOT NULL DEFAULT 1,
    "written_by_id" TEXT,
    "written_by" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewed_by_id" TEXT,
    "reviewed_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "narrative_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "narrative_revision" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "narrative_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT,
    "actor_id" TEXT,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "narrative_revision_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicator_id" TEXT,
    "narrative_id" TEXT,
    "year" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "uploaded_by_id" TEXT,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" TEXT,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "upload" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "cells" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "upload_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "notice" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "department_id" TEXT,
    "kind" "NoticeKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "sender_id" TEXT,
    "sender" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "notice_read" (
    "district_id" TEXT NOT NULL,
    "notice_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_read_pkey" PRIMARY KEY ("district_id","notice_id","user_id")
);

-- CreateIndex
CREATE INDEX "reading_comment_district_id_indicator_id_year_idx" ON "reading_comment"("district_id", "indicator_id", "year");

-- CreateIndex
CREATE INDEX "narrative_district_id_year_idx" ON "narrative"("district_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "narrative_district_id_department_id_year_kind_key" ON "narrative"("district_id", "department_id", "year", "kind");

-- CreateIndex
CREATE INDEX "narrative_revision_district_id_narrative_id_version_idx" ON "narrative_revision"("district_id", "narrative_id", "version");

-- CreateIndex
CREATE INDEX "attachment_district_id_indicator_id_year_idx" ON "attachment"("district_id", "indicator_id", "year");

-- CreateIndex
CREATE INDEX "attachment_district_id_narrative_id_idx" ON "attachment"("district_id", "narrative_id");

-- CreateIndex
CREATE INDEX "upload_district_id_user_id_created_at_idx" ON "upload"("district_id", "user_id", "created_at");

-- CreateIndex
CREATE INDEX "notice_district_id_department_id_sent_at_idx" ON "notice"("district_id", "department_id", "sent_at");

-- AddForeignKey
ALTER TABLE "reading_part" ADD CONSTRAINT "reading_part_district_id_reading_id_fkey" FOREIGN KEY ("district_id", "reading_id") REFERENCES "reading"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_gap" ADD CONSTRAINT "reading_gap_district_id_indicator_id_fkey" FOREIGN KEY ("district_id", "indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_comment" ADD CONSTRAINT "reading_comment_district_id_indicator_id_fkey" FOREIGN KEY ("district_id", "indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_plan" ADD CONSTRAINT "round_plan_district_id_year_fkey" FOREIGN KEY ("district_id", "year") REFERENCES "reporting_round"("district_id", "year") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_plan" ADD CONSTRAINT "round_plan_district_id_plan_id_fkey" FOREIGN KEY ("district_id", "plan_id") REFERENCES "plan"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "validation_rule" ADD CONSTRAINT "validation_rule_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative" ADD CONSTRAINT "narrative_district_id_department_id_fkey" FOREIGN KEY ("district_id", "department_id") REFERENCES "department"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "narrative_revision" ADD CONSTRAINT "narrative_revision_district_id_narrative_id_fkey" FOREIGN KEY ("district_id", "narrative_id") REFERENCES "narrative"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_district_id_indicator_id_fkey" FOREIGN KEY ("district_id", "indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_district_id_narrative_id_fkey" FOREIGN KEY ("district_id", "narrative_id") REFERENCES "narrative"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_district_id_department_id_fkey" FOREIGN KEY ("district_id", "department_id") REFERENCES "department"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notice_read" ADD CONSTRAINT "notice_read_district_id_notice_id_fkey" FOREIGN KEY ("district_id", "notice_id") REFERENCES "notice"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_read" ADD CONSTRAINT "notice_read_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "attachment" ADD CONSTRAINT "attachment_one_subject"
    CHECK (("indicator_id" IS NULL) <> ("narrative_id" IS NULL));
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_removed_by_somebody"
    CHECK (("removed_at" IS NULL) = ("removed_by" IS NULL));

-- Notices and uploads are personal and never part of a kept page: they leave the district's version alone.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['reading_part', 'reading_gap', 'reading_comment', 'round_plan', 'validation_rule',
        'narrative', 'attachment'] LOOP
        EXECUTE format('CREATE CONSTRAINT TRIGGER bump_data_version AFTER INSERT OR UPDATE OR DELETE ON %I
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION bump_data_version()', name);
    END LOOP;
END $$;
