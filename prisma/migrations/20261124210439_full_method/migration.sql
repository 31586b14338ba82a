-- DropIndex
DROP INDEX "indicator_district_id_plan_id_position_key";

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "parent_id" TEXT,
ADD COLUMN     "part_position" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "reference_indicator_id" TEXT,
ADD COLUMN     "reference_series_id" TEXT;

-- AlterTable
ALTER TABLE "judgement" ADD COLUMN     "evidence" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "reporting_round" ADD COLUMN     "settings_version" INTEGER;

-- CreateTable
CREATE TABLE "settings_revision" (
    "district_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "changed_by_id" TEXT,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settings_revision_pkey" PRIMARY KEY ("district_id","version")
);

-- CreateTable
CREATE TABLE "reference_series" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reference_series_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "reference_value" (
    "district_id" TEXT NOT NULL,
    "series_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(30,10) NOT NULL,
    "scale" SMALLINT NOT NULL DEFAULT 0,
    "flag" "DataFlag" NOT NULL DEFAULT 'official',
    "source" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "entered_by_id" TEXT,
    "entered_by" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reference_value_pkey" PRIMARY KEY ("district_id","series_id","year")
);

-- CreateTable
CREATE TABLE "warning_reason" (
    "district_id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "type" "WarningType" NOT NULL,
    "value" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "flag" "DataFlag" NOT NULL DEFAULT 'official',
    "version" INTEGER NOT NULL DEFAULT 1,
    "given_by_id" TEXT,
    "given_by" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "warning_reason_pkey" PRIMARY KEY ("district_id","indicator_id","year","type")
);

-- CreateIndex
CREATE UNIQUE INDEX "reference_series_district_id_name_key" ON "reference_series"("district_id", "name");

-- CreateIndex
CREATE INDEX "indicator_district_id_parent_id_idx" ON "indicator"("district_id", "parent_id");

-- CreateIndex
CREATE INDEX "indicator_district_id_reference_indicator_id_idx" ON "indicator"("district_id", "reference_indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_district_id_plan_id_position_part_position_key" ON "indicator"("district_id", "plan_id", "position", "part_position");

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_district_id_parent_id_fkey" FOREIGN KEY ("district_id", "parent_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_district_id_reference_indicator_id_fkey" FOREIGN KEY ("district_id", "reference_indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_district_id_reference_series_id_fkey" FOREIGN KEY ("district_id", "reference_series_id") REFERENCES "reference_series"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "settings_revision" ADD CONSTRAINT "settings_revision_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_series" ADD CONSTRAINT "reference_series_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_value" ADD CONSTRAINT "reference_value_district_id_series_id_fkey" FOREIGN KEY ("district_id", "series_id") REFERENCES "reference_series"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warning_reason" ADD CONSTRAINT "warning_reason_district_id_indicator_id_fkey" FOREIGN KEY ("district_id", "indicator_id") REFERENCES "indicator"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "indicator" ADD CONSTRAINT "indicator_one_reference"
    CHECK ("reference_indicator_id" IS NULL OR "reference_series_id" IS NULL);
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_reference_not_itself"
    CHECK ("reference_indicator_id" IS DISTINCT FROM "id");
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_part_has_parent"
    CHECK (("parent_id" IS NULL) = ("part_position" = 0) AND "parent_id" IS DISTINCT FROM "id");

-- Years archived before settings could be changed were scored with the product's own. The deferred triggers of the
-- rows fire at once, or the table could not be altered afterwards.
SET CONSTRAINTS ALL IMMEDIATE;
UPDATE "reporting_round" SET "settings_version" = 0 WHERE "closed_at" IS NOT NULL;
ALTER TABLE "reporting_round" ADD CONSTRAINT "reporting_round_settings_frozen"
    CHECK (("closed_at" IS NULL) = ("settings_version" IS NULL));

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['settings_revision', 'reference_series', 'reference_value', 'warning_reason'] LOOP
        EXECUTE format('CREATE CONSTRAINT TRIGGER bump_data_version AFTER INSERT OR UPDATE OR DELETE ON %I
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION bump_data_version()', name);
    END LOOP;
END $$;
