import type { UploadOutcome } from '@/lib/domain/upload/upload-outcome';
import type { UploadPlan, UploadRow } from './plan-upload';

/** The dry run as it is shown. */
export type UploadPreview = {
  uploadId: string;
  fileName: string;
  fingerprint: string;
  counts: Record<UploadOutcome, number>;
  rows: UploadRow[];
};

export function toPreview(uploadId: string, fileName: string, plan: UploadPlan): UploadPreview {
  const counts: UploadPreview['counts'] = { new: 0, changed: 0, same: 0, conflict: 0, locked: 0, invalid: 0 };
  for (const { outcome } of plan.rows) counts[outcome] += 1;
  const rows = plan.rows.map(({ version: _version, content: _content, ...row }) => row);
  return { uploadId, fileName, fingerprint: plan.fingerprint, counts, rows };
}
