import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaDay, daysBetween } from '@/lib/domain/review/calendar';
import type { SupervisionStepKind } from '@/lib/domain/supervision/supervision';
import { waiting } from '@/lib/domain/supervision/waiting';

const at = (day: string, time = '02:00') => new Date(`2026-${day}T${time}:00Z`);
const steps = (...list: [SupervisionStepKind, string][]) =>
  list.map(([kind, day]) => ({ kind, at: at(day) }));

describe('waiting', () => {
  it('counts days for whoever had to act', () => {
    const story = steps(
      ['opened', '03-01'],
      ['escalated', '03-04'],
      ['answered', '03-10'],
      ['returned', '03-12'],
      ['answered', '03-15'],
      ['accepted', '03-16'],
      ['proposed', '06-01'],
    );
    const { waits, total, current } = waiting(story, at('06-11'));
    expect(
      waits.map(({ party, state, days, after, through }) => [after, through, party, state, days]),
    ).toEqual([
      [0, 1, 'department', 'awaiting', 9],
      [2, 2, 'office', 'answered', 2],
      [3, 3, 'department', 'returned', 3],
      [4, 4, 'office', 'answered', 1],
      [5, 5, 'department', 'remedying', 77],
      [6, 6, 'office', 'remedying', 10],
    ]);
    expect(total).toEqual({ department: 89, office: 13 });
    expect(current).toMatchObject({ party: 'office', from: '2026-06-01', days: 10 });
  });

  it('waits for the department again when a proposal is withdrawn, and for nobody once it is closed', () => {
    const story = steps(
      ['opened', '03-01'],
      ['proposed', '03-05'],
      ['withdrawn', '03-06'],
      ['closed', '03-09'],
    );
    expect(waiting(story, at('12-01'))).toMatchObject({ total: { department: 7, office: 1 }, current: null });
  });

  it('is not counted while it is closed', () => {
    const story = steps(['opened', '03-01'], ['closed', '03-03'], ['reopened', '05-01']);
    expect(waiting(story, at('05-04')).total).toEqual({ department: 5, office: 0 });
  });

  it('counts days of China’s calendar, not hours', () => {
    const opened = [{ kind: 'opened' as const, at: at('03-01', '15:59') }];
    expect(waiting(opened, at('03-01', '16:01')).current?.days).toBe(1);
    expect(waiting(opened, at('03-02', '15:59')).current?.days).toBe(1);
  });

  it('shares out every day between opening and now (law)', () => {
    const kind = fc.constantFrom<SupervisionStepKind>(
      'answered',
      'returned',
      'accepted',
      'escalated',
      'extended',
      'proposed',
      'withdrawn',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, fc.nat(90)), { maxLength: 12 }), fc.nat(90), (list, more) => {
        let hours = 0;
        const moment = (later: number) => new Date(at('01-01').getTime() + (hours += later) * 3_600_000);
        const story = [
          { kind: 'opened' as const, at: moment(0) },
          ...list.map(([step, later]) => ({ kind: step, at: moment(later) })),
        ];
        const now = moment(more);
        const { total } = waiting(story, now);
        const all = daysBetween(chinaDay(at('01-01')), chinaDay(now));
        expect(total.department + total.office).toBe(all);
      }),
    );
  });
});
