-- AlterTable
ALTER TABLE "user" ADD COLUMN     "notices_read_to" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "webhook_delivery" ALTER COLUMN "next_at" DROP NOT NULL;

-- CreateTable
CREATE TABLE "notice_deadline" (
    "district_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "notice_id" TEXT NOT NULL,

    CONSTRAINT "notice_deadline_pkey" PRIMARY KEY ("district_id","key")
);

-- CreateTable
CREATE TABLE "deadline_check" (
    "district_id" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "deadline_check_pkey" PRIMARY KEY ("district_id")
);

-- AddForeignKey
ALTER TABLE "notice_deadline" ADD CONSTRAINT "notice_deadline_district_id_notice_id_fkey" FOREIGN KEY ("district_id", "notice_id") REFERENCES "notice"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_check" ADD CONSTRAINT "deadline_check_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("code") ON DELETE CASCADE ON UPDATE CASCADE;
