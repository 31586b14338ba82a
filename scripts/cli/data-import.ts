import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { MAX_TABLE_BYTES } from '@/lib/domain/upload/max-table-bytes';
import {
  UPLOAD_OUTCOME_LABELS,
  UPLOAD_OUTCOMES,
  type UploadOutcome,
} from '@/lib/domain/upload/upload-outcome';
import { applyUpload } from '@/lib/services/apply-upload';
import { localOffice } from '@/lib/services/local-operator';
import type { UploadRow } from '@/lib/services/plan-upload';
import { stageUpload } from '@/lib/services/stage-upload';
import type { UploadPreview } from '@/lib/services/upload-preview';

type Wanted = { districtId: string; year: number; file: string; apply: boolean };

/**
 * Checks a filled-in table as an upload is checked, and with `apply` writes it: all of it, or nothing. False where it
 * holds something that cannot be written.
 */
export async function importData({ districtId, year, file, apply }: Wanted): Promise<boolean> {
  const actor = localOffice(districtId);
  const now = new Date();
  const bytes = await readTableFile(file);
  const fileName = file === '-' ? '标准输入' : path.basename(file);
  const preview = await stageUpload(actor, { districtId, year, fileName, bytes }, now);
  process.stdout.write(`${describeCounts(preview)}\n`);
  if (hasProblems(preview)) return refuse(preview);
  if (!apply) {
    process.stdout.write('以上是核对结果，没有写入；确认后加 --apply 写入。\n');
    return true;
  }
  const { uploadId, fingerprint } = preview;
  const answer = await applyUpload(actor, { districtId, uploadId, fingerprint, preferred: [] }, now);
  if (answer.status === 'moved') {
    process.stderr.write('核对之后数据有变动，全部没有写入，请重新运行。\n');
    return false;
  }
  process.stdout.write(`已写入 ${answer.written} 项，存为草稿\n`);
  return true;
}

async function readTableFile(file: string): Promise<Uint8Array> {
  const bytes = await (file === '-' ? buffer(process.stdin) : readFile(file)).catch(() => null);
  if (bytes === null) throw new Error(`无法读取文件 ${file}，请检查文件名和权限。`);
  if (bytes.length > MAX_TABLE_BYTES) throw new Error('文件超过 10 MB，请重新下载空白表格，只填写后导入。');
  return new Uint8Array(bytes);
}

const describeCounts = ({ counts }: UploadPreview): string =>
  UPLOAD_OUTCOMES.map((outcome) => `${UPLOAD_OUTCOME_LABELS[outcome]} ${counts[outcome]}`).join(' · ');

const PROBLEMS: readonly UploadOutcome[] = ['invalid', 'conflict', 'locked'];

const hasProblems = ({ counts }: UploadPreview): boolean => PROBLEMS.some((outcome) => counts[outcome] > 0);

function refuse({ rows }: UploadPreview): boolean {
  const bad = rows.filter(({ outcome }) => PROBLEMS.includes(outcome));
  for (const line of bad.flatMap(describeProblem)) process.stderr.write(`${line}\n`);
  process.stderr.write('全部没有写入。请改正所列各格后重新导入。\n');
  return false;
}

/** A line for each cell: where, which indicator, what is wrong. */
function describeProblem(row: UploadRow): string[] {
  const name = [row.serial, row.name].filter(Boolean).join(' ');
  const line = (place: string, message: string) =>
    [UPLOAD_OUTCOME_LABELS[row.outcome], place, name, message].join('\t');
  if (row.problems.length > 0) return row.problems.map(({ place, message }) => line(place, message));
  if (row.outcome !== 'conflict') return [line(row.place, row.message)];
  const { text, by } = row.stored ?? { text: '空', by: null };
  const stored = `系统中为 ${text}${by ? `（${by}）` : ''}`;
  return [line(row.place, `表中为 ${row.given}，${stored}，下载后已有人改过。请重新导出后核对。`)];
}
