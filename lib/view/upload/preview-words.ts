import type { UploadOutcome } from '@/lib/domain/upload/upload-outcome';

export type PreviewRow = {
  indicatorId: string | null;
  outcome: UploadOutcome;
  serial: string;
  name: string;
  unit: string;
  place: string;
  stored: { text: string; by: string | null; at: string } | null;
  given: string;
  message: string;
  problems: readonly { place: string; message: string }[];
};

export type Preview = {
  uploadId: string;
  fileName: string;
  fingerprint: string;
  counts: Record<UploadOutcome, number>;
  rows: readonly PreviewRow[];
};

export const FILE_TOO_LARGE =
  '文件超过 10 MB，不能上传。请重新下载空白表格，只粘贴数值后上传，不要在表格中放图片。';

/** How many values will be written when the table is applied with these conflicts decided for it. */
export const countWritten = ({ counts }: Preview, preferred: ReadonlySet<string>): number =>
  counts.new + counts.changed + preferred.size;

/** What will happen, in a sentence whose numbers add up to the lines of the table. */
export function describePlan(preview: Preview, preferred: ReadonlySet<string>): string {
  const { counts } = preview;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const written = countWritten(preview, preferred);
  const kept = counts.conflict - preferred.size;
  const detail = [
    counts.new > 0 && `新填 ${counts.new} 项`,
    counts.changed > 0 && `修改 ${counts.changed} 项`,
    preferred.size > 0 && `以表中的值替换 ${preferred.size} 项`,
  ].filter(Boolean);
  const rest = [
    kept > 0 && `${kept} 项有冲突，保留现有的值`,
    counts.invalid > 0 && `${counts.invalid} 项有误，不写入`,
    counts.locked > 0 && `${counts.locked} 项不能修改，不写入`,
    counts.same > 0 && `${counts.same} 项没有变化`,
  ].filter(Boolean);
  const first =
    written > 0
      ? `表中共 ${total} 项，将写入 ${written} 项（${detail.join('、')}）`
      : `表中共 ${total} 项，没有需要写入的`;
  return `${[first, ...rest].join('；')}。`;
}
