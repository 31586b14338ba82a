import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import {
  holdUpload,
  loadUploadCells,
  markUploadApplied,
  type UploadRow as StoredUpload,
} from '@/lib/db/uploads';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import { uploadContentsSchema, type ApplyUploadInput } from '@/lib/schemas/upload';
import { basisOf, forgetPlan, recallPlan } from './kept-plans';
import { planUpload, type PlannedRow } from './plan-upload';
import { openBatch, runBatch } from './reading-batch';
import { requireReporter } from './require-right';
import { decideContent } from './save-readings';
import { toPreview, type UploadPreview } from './upload-preview';

export type AppliedUpload =
  /** All of it was written, as drafts. */
  | { status: 'applied'; written: number }
  /** Something changed since the dry run: nothing was written, and this is how it stands now. */
  | { status: 'moved'; preview: UploadPreview };

/**
 * Writes what the dry run showed, all or nothing: the new and changed values, and of the conflicts those in which the
 * table is preferred. Throws `notFound` for an upload of somebody else or of more than a day ago.
 */
export async function applyUpload(
  actor: Actor,
  { districtId, uploadId, fingerprint, preferred }: ApplyUploadInput,
  now: Date,
): Promise<AppliedUpload> {
  requireReporter(actor, districtId);
  const answer = await inTransaction<AppliedUpload>(async (db) => {
    const upload = await requireUpload(db, actor, districtId, uploadId);
    const kept = recallPlan(uploadId);
    const contents =
      kept?.contents ?? uploadContentsSchema.parse(await loadUploadCells(db, districtId, uploadId));
    const ids = contents.lines.map(({ indicatorId }) => indicatorId);
    const context = await openBatch(db, { actor, districtId, year: upload.year, now }, ids);
    const plan = kept?.basis === basisOf(context) ? kept.plan : await planUpload(context, contents);
    if (plan.fingerprint !== fingerprint) {
      return { status: 'moved', preview: toPreview(uploadId, upload.fileName, plan) };
    }
    const chosen = chooseRows(plan.rows, new Set(preferred));
    const { done, refused } = await runBatch(context, chosen, ({ content }, row) =>
      decideContent(content, row, context),
    );
    if (refused.length > 0) throw new AppError('staleVersion', `${refused.length} rows refused`);
    await markUploadApplied(db, districtId, uploadId, now);
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'upload.apply',
      subjectType: 'upload',
      subjectId: uploadId,
      detail: { year: upload.year, fileName: upload.fileName, written: done.length },
    });
    return { status: 'applied', written: done.length };
  });
  if (answer.status === 'applied') forgetPlan(uploadId);
  return answer;
}

async function requireUpload(db: Db, actor: Actor, districtId: string, id: string): Promise<StoredUpload> {
  const upload = await holdUpload(db, districtId, actor.id, id);
  if (!upload) {
    throw new AppError('notFound', `upload ${id}`, {
      userMessage: '没有找到这份上传的表格，可能已超过一天，请重新上传。',
    });
  }
  return upload;
}

function chooseRows(rows: readonly PlannedRow[], preferred: ReadonlySet<string>) {
  return rows.flatMap(({ indicatorId, outcome, content }) => {
    if (indicatorId === null || content === null) return [];
    return outcome !== 'conflict' || preferred.has(indicatorId) ? [{ indicatorId, content }] : [];
  });
}
