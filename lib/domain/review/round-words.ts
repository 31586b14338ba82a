import { GAP_LABELS, type Gap } from './round';

/** What the departments are told of a round; the notices carry it, and so does what is pasted into a message. */

type Days = { opensOn: string; dueOn: string };

const stop = (text: string) => text.trim().replace(/[。.\s]+$/, '');

const withInstructions = (instructions: string | null) =>
  instructions === null ? '' : `\n填报说明：${instructions}`;

/** 贵单位填报 12 项，另有 3 项由其他单位填报，可以查看和留言。 */
function wordDuty({ owed, shared }: { owed: number; shared: number }): string {
  const seen = `${shared} 项由其他单位填报，可以查看和留言。`;
  if (owed === 0) return `贵单位配合的 ${seen}`;
  return `贵单位填报 ${owed} 项${shared > 0 ? `，另有 ${seen}` : '。'}`;
}

export function wordOpening(
  { opensOn, dueOn, instructions }: Days & { instructions: string | null },
  duty: { owed: number; shared: number },
): string {
  return `${opensOn} 起填报，${dueOn} 截止。${wordDuty(duty)}${withInstructions(instructions)}`;
}

export type RoundTerms = Days & { instructions: string | null; planTitles: readonly string[] };

/** What was changed, each in its own sentence; empty when nothing was. */
export function wordTermChanges(before: RoundTerms, after: RoundTerms): string[] {
  const plans = after.planTitles.map((title) => `《${title}》`).join('、');
  return [
    ...(before.dueOn === after.dueOn ? [] : [`截止日期由 ${before.dueOn} 改为 ${after.dueOn}。`]),
    ...(before.opensOn === after.opensOn ? [] : [`开始日期由 ${before.opensOn} 改为 ${after.opensOn}。`]),
    ...(before.planTitles.join() === after.planTitles.join() ? [] : [`填报范围改为${plans}。`]),
    ...(before.instructions === after.instructions
      ? []
      : [after.instructions === null ? '填报说明已撤销。' : `填报说明改为：${stop(after.instructions)}。`]),
  ];
}

type StatedMissing = Gap & { name: string };

export function wordClosing(gaps: readonly StatedMissing[]): string {
  if (gaps.length === 0) return '轮次已关闭，贵单位应报数据均已审核归档。';
  const list = gaps
    .map(({ name, kind, reason }) => `${name}（${GAP_LABELS[kind]}：${stop(reason)}）`)
    .join('；');
  return `轮次已关闭，已审核的数据归档。贵单位有 ${gaps.length} 项记为缺报：${list}。如需补报，请联系妇儿工委办。`;
}

export const wordReason = (reason: string): string => `原因：${stop(reason)}。`;

const NAMED_AT_MOST = 10;

/** 某某率、某某数等 12 项 */
export function wordNames(names: readonly string[]): string {
  const shown = names.slice(0, NAMED_AT_MOST).join('、');
  return names.length > NAMED_AT_MOST ? `${shown}等 ${names.length} 项` : shown;
}

export const wordReturn = (names: readonly string[], reason: string): string =>
  `${wordNames(names)}：${stop(reason)}。请修改后重新提交。`;

type Reminder = { department: string; year: number; dueOn: string; today: string; names: readonly string[] };

/** What the office sends to a department that still owes values, in the product and by message. */
export function wordReminder({ department, year, dueOn, today, names }: Reminder): string {
  const by = today <= dueOn ? `请于 ${dueOn} 前` : `截止日期 ${dueOn} 已过，请尽快`;
  return `${department}：${year} 年度妇儿规划监测数据还有 ${names.length} 项未报送（${wordNames(names)}），${by}在系统中填报并提交。`;
}
