import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { database, type Db } from '@/lib/db/client';
import { listReportingRows } from '@/lib/db/reading-rows';
import { findRound } from '@/lib/db/rounds';
import { createUpload, deleteUploadsBefore, type NewUpload } from '@/lib/db/uploads';
import { readTable } from '@/lib/documents/table/read-table';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import { uploadContentsSchema, type UploadContents, type UploadQuery } from '@/lib/schemas/upload';
import { basisOf, keepPlan } from './kept-plans';
import { planUpload } from './plan-upload';
import type { BatchContext, BatchPlace } from './reading-batch';
import { requireReporter } from './require-right';
import { sortUploadedLines } from './sort-uploaded-lines';
import { toPreview, type UploadPreview } from './upload-preview';

const KEPT_MS = 24 * 3_600_000;

/** Users whose table this process is reading: one at a time each. */
const reading = new Set<string>();

/**
 * Reads an uploaded table, keeps its cells for a day and answers what applying them would do; nothing of the
 * readings is written. Throws `forbidden` for those who report nothing in the district, `invalidInput` with a
 * message for what is no table of this district and year.
 */
export async function stageUpload(
  actor: Actor,
  { bytes, ...query }: UploadQuery & { bytes: Uint8Array },
  now: Date,
): Promise<UploadPreview> {
  requireReporter(actor, query.districtId);
  return oneAtATime(actor.id, async () => {
    const place = { actor, districtId: query.districtId, year: query.year, now };
    const [lines, found] = await Promise.all([readTable(bytes), openDryRun(database(), place)]);
    const contents = uploadContentsSchema.parse(sortUploadedLines(lines, query));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return keepAndPlan({ ...query, sha256, userId: actor.id }, contents, narrow(found, contents));
  });
}

async function oneAtATime<T>(userId: string, work: () => Promise<T>): Promise<T> {
  if (reading.has(userId)) {
    throw new AppError('conflict', 'one upload at a time', {
      userMessage: '上一份表格还在检查，请等它完成后再上传。',
    });
  }
  reading.add(userId);
  try {
    return await work();
  } finally {
    reading.delete(userId);
  }
}

type Source = Omit<NewUpload, 'cells'>;

/** The cells are stored while the plan is made: neither needs the other, and no reading is written. */
async function keepAndPlan(
  source: Source,
  contents: UploadContents,
  context: BatchContext,
): Promise<UploadPreview> {
  const storing = createUpload(context.db, { ...source, cells: contents });
  const planning = setImmediate().then(() => planUpload(context, contents));
  const [uploadId, plan] = await Promise.all([storing, planning]);
  keepPlan(uploadId, { contents, plan, basis: basisOf(context) });
  await deleteUploadsBefore(context.db, new Date(context.now.getTime() - KEPT_MS));
  return toPreview(uploadId, source.fileName, plan);
}

/** What a batch stands on, without holding any of it: the whole year, while it is not known yet what the table names. */
async function openDryRun(db: Db, place: BatchPlace): Promise<BatchContext> {
  const { districtId, year } = place;
  const [round, rows] = await Promise.all([
    findRound(db, districtId, year),
    listReportingRows(db, districtId, year, { by: 'all' }),
  ]);
  // The office's rules are asked when values are handed in, not when they are drafted.
  return { db, ...place, round, rows: new Map(rows.map((row) => [row.indicatorId, row])), rules: [] };
}

function narrow(context: BatchContext, { lines }: UploadContents): BatchContext {
  const named = new Set(lines.map(({ indicatorId }) => indicatorId));
  return { ...context, rows: new Map([...context.rows].filter(([id]) => named.has(id))) };
}
