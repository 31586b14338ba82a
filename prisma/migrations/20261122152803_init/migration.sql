-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "PlanKind" AS ENUM ('women', 'children', 'action');

-- CreateEnum
CREATE TYPE "Attribute" AS ENUM ('binding', 'anticipated');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('up', 'down', 'band', 'hold', 'none');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('value', 'fraction', 'ratio', 'judgement');

-- CreateEnum
CREATE TYPE "DepartmentRole" AS ENUM ('lead', 'participating');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('certain', 'confirm');

-- CreateEnum
CREATE TYPE "ReadingState" AS ENUM ('draft', 'submitted', 'returned', 'approved', 'archived');

-- CreateEnum
CREATE TYPE "DataFlag" AS ENUM ('official', 'document', 'demonstration');

-- CreateEnum
CREATE TYPE "AssessmentStatus" AS ENUM ('met', 'notMet', 'trendMet', 'trendNotMet', 'judgedMet', 'judgedNotMet', 'notAssessable', 'noData');

-- CreateEnum
CREATE TYPE "Outlook" AS ENUM ('expected', 'atRisk', 'unlikely', 'insufficient', 'notApplicable');

-- CreateEnum
CREATE TYPE "WarningType" AS ENUM ('unlikely', 'atRisk', 'missed', 'reversal', 'volatile', 'missing', 'doubtful');

-- CreateEnum
CREATE TYPE "WarningLevel" AS ENUM ('red', 'yellow', 'blue');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'office', 'liaison', 'leader', 'superior');

-- CreateTable
CREATE TABLE "district" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "parent_code" TEXT NOT NULL,
    "parent_name" TEXT NOT NULL,

    CONSTRAINT "district_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "department" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "department_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "plan" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" "PlanKind" NOT NULL,
    "title" TEXT NOT NULL,
    "period_start" INTEGER NOT NULL,
    "period_end" INTEGER NOT NULL,
    "baseline_year" INTEGER NOT NULL,
    "document_number" TEXT,
    "issued_on" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "domain" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "domain_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "domain_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "serial" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "attribute" "Attribute",
    "attribute_inherited" BOOLEAN NOT NULL DEFAULT false,
    "entry_kind" "EntryKind" NOT NULL DEFAULT 'value',
    "definition" TEXT,
    "formula" TEXT,
    "data_source" TEXT,
    "catalogue_key" TEXT,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "indicator_department" (
    "district_id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "role" "DepartmentRole" NOT NULL,
    "position" INTEGER NOT NULL,
    "inherited" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "indicator_department_pkey" PRIMARY KEY ("district_id","indicator_id","department_id")
);

-- CreateTable
CREATE TABLE "target_revision" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "original_text" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "direction" "Direction" NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "notes" TEXT[],
    "valid_from" INTEGER NOT NULL,
    "reason" TEXT,
    "document" TEXT,
    "confirmed_by_id" TEXT,
    "confirmed_by" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "target_revision_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "reading" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(30,10),
    "scale" SMALLINT NOT NULL DEFAULT 0,
    "numerator" DECIMAL(30,10),
    "denominator" DECIMAL(30,10),
    "state" "ReadingState" NOT NULL,
    "flag" "DataFlag" NOT NULL DEFAULT 'official',
    "definition_changed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "override_reason" TEXT,
    "return_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "entered_by_id" TEXT,
    "entered_by" TEXT,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewed_by_id" TEXT,
    "reviewed_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reading_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "reading_revision" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reading_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "reason" TEXT,
    "actor_id" TEXT,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_revision_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "reporting_round" (
    "district_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "opens_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reporting_round_pkey" PRIMARY KEY ("district_id","year")
);

-- CreateTable
CREATE TABLE "judgement" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "met" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "flag" "DataFlag" NOT NULL DEFAULT 'official',
    "version" INTEGER NOT NULL DEFAULT 1,
    "signed_by_id" TEXT,
    "signed_by" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "district_id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "status" "AssessmentStatus" NOT NULL,
    "nearly_met" BOOLEAN NOT NULL,
    "unconfirmed" BOOLEAN NOT NULL,
    "value" TEXT,
    "value_year" INTEGER,
    "reason" TEXT,
    "pace" TEXT,
    "pace_class" TEXT,
    "outlook" "Outlook" NOT NULL,
    "forecast" JSONB,
    "required_per_year" TEXT,
    "change_per_year" TEXT,
    "usable_points" INTEGER NOT NULL,
    "sufficiency" TEXT NOT NULL,
    "small_number" BOOLEAN NOT NULL,
    "interval" JSONB,
    "pooled" JSONB NOT NULL,
    "heads_short" INTEGER,
    "breaks" INTEGER[],
    "explanation" JSONB NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("district_id","indicator_id","year")
);

-- CreateTable
CREATE TABLE "warning" (
    "district_id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "type" "WarningType" NOT NULL,
    "level" "WarningLevel" NOT NULL,
    "message" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "warning_pkey" PRIMARY KEY ("district_id","indicator_id","year","type")
);

-- CreateTable
CREATE TABLE "action_item" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "domain" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "action_item_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "action_item_department" (
    "district_id" TEXT NOT NULL,
    "action_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "role" "DepartmentRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "action_item_department_pkey" PRIMARY KEY ("district_id","action_id","department_id")
);

-- CreateTable
CREATE TABLE "key_project" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "box" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "key_project_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "source_gap" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "message" TEXT NOT NULL,

    CONSTRAINT "source_gap_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" TEXT NOT NULL,
    "district_id" TEXT,
    "actor_id" TEXT,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "display_username" TEXT,
    "role" "Role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "district_id" TEXT,
    "department_id" TEXT,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "failed_logins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_district" (
    "user_id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,

    CONSTRAINT "user_district_pkey" PRIMARY KEY ("user_id","district_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "department_district_id_name_key" ON "department"("district_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "plan_district_id_kind_period_start_key" ON "plan"("district_id", "kind", "period_start");

-- CreateIndex
CREATE UNIQUE INDEX "domain_district_id_plan_id_name_key" ON "domain"("district_id", "plan_id", "name");

-- CreateIndex
CREATE INDEX "indicator_district_id_domain_id_idx" ON "indicator"("district_id", "domain_id");

-- CreateIndex
CREATE INDEX "indicator_catalogue_key_idx" ON "indicator"("catalogue_key");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_district_id_plan_id_position_key" ON "indicator"("district_id", "plan_id", "position");

-- CreateIndex
CREATE INDEX "indicator_department_district_id_department_id_idx" ON "indicator_department"("district_id", "department_id");

-- CreateIndex
CREATE INDEX "target_revision_district_id_indicator_id_valid_from_idx" ON "target_revision"("district_id", "indicator_id", "valid_from");

-- CreateIndex
CREATE INDEX "reading_district_id_year_state_idx" ON "reading"("district_id", "year", "state");

-- CreateIndex
CREATE UNIQUE INDEX "reading_district_id_indicator_id_year_key" ON "reading"("district_id", "indicator_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "reading_revision_district_id_reading_id_version_key" ON "reading_revision"("district_id", "reading_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "judgement_district_id_indicator_id_year_key" ON "judgement"("district_id", "indicator_id", "year");

-- CreateIndex
CREATE INDEX "assessment_district_id_year_status_idx" ON "assessment"("district_id", "year", "status");

-- CreateIndex
CREATE INDEX "warning_district_id_year_level_idx" ON "warning"("district_id", "year", "level");

-- CreateIndex
CREATE UNIQUE INDEX "action_item_district_id_plan_id_number_key" ON "action_item"("district_id", "plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "key_project_district_id_plan_id_position_key" ON "key_project"("district_id", "plan_id", "position");

-- CreateIndex
CREATE INDEX "audit_log_district_id_at_idx" ON "audit_log"("district_id", "at");

-- CreateIndex
CREATE INDEX "audit_log_subject_type_subject_id_idx" ON "audit_log"("subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "domain" ADD CONSTRAINT "domain_district_id_plan_id_fkey" FOREIGN KEY ("district_id", "plan_id") REFERENCES "plan"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_district_id_plan_id_fkey" FOREIGN KEY ("district_id", "plan_id") REFERENCES "plan"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_district_id_domain_id_fkey" FOREIGN KEY ("district_id", "domain_id") REFERENCES "domain"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_department" ADD CONSTRAINT "indicator_department_district_id_indicator_id_fkey" FOREIGN KEY ("district_id", "indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_department" ADD CONSTRAINT "indicator_department_district_id_department_id_fkey" FOREIGN KEY ("district_id", "department_id") REFERENCES "department"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_revision" ADD CONSTRAINT "target_revision_district_id_indicator_id_fkey" FOREIGN KEY ("district_id", "indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_district_id_indicator_id_fkey" FOREIGN KEY ("district_id", "indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_revision" ADD CONSTRAINT "reading_revision_district_id_reading_id_fkey" FOREIGN KEY ("district_id", "reading_id") REFERENCES "reading"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_round" ADD CONSTRAINT "reporting_round_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_district_id_indicator_id_fkey" FOREIGN KEY ("district_id", "indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_district_id_indicator_id_fkey" FOREIGN KEY ("district_id", "indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warning" ADD CONSTRAINT "warning_district_id_indicator_id_fkey" FOREIGN KEY ("district_id", "indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_district_id_plan_id_fkey" FOREIGN KEY ("district_id", "plan_id") REFERENCES "plan"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_department" ADD CONSTRAINT "action_item_department_district_id_action_id_fkey" FOREIGN KEY ("district_id", "action_id") REFERENCES "action_item"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_department" ADD CONSTRAINT "action_item_department_district_id_department_id_fkey" FOREIGN KEY ("district_id", "department_id") REFERENCES "department"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_project" ADD CONSTRAINT "key_project_district_id_plan_id_fkey" FOREIGN KEY ("district_id", "plan_id") REFERENCES "plan"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_gap" ADD CONSTRAINT "source_gap_district_id_plan_id_fkey" FOREIGN KEY ("district_id", "plan_id") REFERENCES "plan"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_district" ADD CONSTRAINT "user_district_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_district" ADD CONSTRAINT "user_district_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
