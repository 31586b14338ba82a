import type { WarningLevel, WarningType } from '@/lib/domain/scoring/assessment';
import type { WarningEventKind } from '@/lib/domain/warning/advance-case';
import type { ListedCase, ToldEvent } from '@/lib/domain/warning/listed-case';

type EventText = readonly [
  on: string,
  kind: WarningEventKind,
  type: WarningType,
  level: WarningLevel,
  year: number,
  message?: string,
];

/** A history, oldest first; `by` acted where the product did not. */
export const eventsOf = (texts: readonly EventText[], by: string | null = null): ToldEvent[] =>
  texts.map(([on, kind, type, level, year, message = `${String(year)} 年的数值。`], index) => ({
    kind,
    type,
    level,
    year,
    message,
    reason: null,
    at: `${on}T02:00:00Z`,
    version: index + 1,
    actor: kind === 'acknowledged' ? '区领导' : by,
  }));

export function makeCase(changes: Partial<ListedCase> = {}): ListedCase {
  return {
    id: 'case',
    concern: 'attainment',
    type: 'unlikely',
    level: 'red',
    year: 2025,
    message: '2025 年 27.9%，高于目标 ＜25。',
    raisedAt: new Date('2026-03-01T02:00:00Z'),
    comebacks: 0,
    clearedAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    closedAt: null,
    closedBy: null,
    closeReason: null,
    version: 1,
    underSupervision: false,
    supervisionId: null,
    events: [],
    indicator: {
      id: 'indicator',
      kind: 'children',
      serial: '7',
      name: '12岁儿童龋患率',
      attribute: 'anticipated',
      isRetired: false,
      demonstration: false,
    },
    departments: [{ id: 'health', name: '区卫生健康委', role: 'lead' }],
    ...changes,
  };
}
