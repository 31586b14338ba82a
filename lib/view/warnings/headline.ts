import { LEVEL_LABELS } from '../../domain/scoring/labels';
import { CASE_STATE_SHORT, CASE_STATES } from '../../domain/warning/case-state';
import { LEVEL_ORDER } from '../status';
import type { CaseRow } from './case-rows';
import type { WarningFilters } from './filters';

/** A piece of the sentence; with `filters` it is a door to the rows it counts. */
export type WarningHeadlinePart = { text: string; alarm?: true; filters?: WarningFilters };

/** 12 项预警：红 3、黄 5、蓝 4；新出现 2，督办中 8，待销号 2。 Both halves add up to the first number. */
export function composeWarningHeadline(rows: readonly CaseRow[]): WarningHeadlinePart[] {
  const open = rows.filter(({ state }) => state !== 'closed');
  if (open.length === 0) return [{ text: '目前没有预警。' }];
  const levels = LEVEL_ORDER.map((level): WarningHeadlinePart & { count: number } => ({
    text: `${LEVEL_LABELS[level]} `,
    count: open.filter((row) => row.level === level).length,
    ...(level === 'red' && { alarm: true }),
    filters: { level },
  }));
  const states = CASE_STATES.filter((state) => state !== 'closed').map((state) => ({
    text: `${CASE_STATE_SHORT[state]} `,
    count: open.filter((row) => row.state === state).length,
    filters: { state },
  }));
  return [
    { text: `${open.length} 项预警：` },
    ...joined(levels, '、'),
    { text: '；' },
    ...joined(states, '，'),
    { text: '。' },
  ];
}

/** Those that count something, each name with its number as a door. */
function joined(
  parts: readonly (WarningHeadlinePart & { count: number })[],
  separator: string,
): WarningHeadlinePart[] {
  return parts
    .filter(({ count }) => count > 0)
    .flatMap(({ text, count, ...door }, index) => [
      { text: `${index > 0 ? separator : ''}${text}` },
      { text: String(count), ...door },
    ]);
}
