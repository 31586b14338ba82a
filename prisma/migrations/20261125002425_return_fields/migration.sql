-- AlterTable
ALTER TABLE "reading" ADD COLUMN     "return_fields" TEXT[] DEFAULT ARRAY[]::TEXT[];
