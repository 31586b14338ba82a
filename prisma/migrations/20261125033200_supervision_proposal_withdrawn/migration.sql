-- AlterEnum
ALTER TYPE "SupervisionStepKind" ADD VALUE 'withdrawn';
