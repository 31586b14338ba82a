-- CreateIndex
CREATE INDEX "reading_revision_district_id_at_idx" ON "reading_revision"("district_id", "at");
