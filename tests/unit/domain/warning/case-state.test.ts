import { describe, expect, it } from 'vitest';
import { acknowledgeCase, closeCase } from '@/lib/domain/warning/act-on-case';
import { caseState } from '@/lib/domain/warning/case-state';
import { compareGrades, concernOf } from '@/lib/domain/warning/concern';
import { wordRedWarnings } from '@/lib/domain/warning/word-red-warnings';
import { makeCase } from '../../view/warnings/make-case';

const DAY = new Date('2026-03-05');
const NOTHING = {
  comebacks: 0,
  clearedAt: null,
  acknowledgedAt: null,
  closedAt: null,
  underSupervision: false,
};

describe('how a case is shown', () => {
  it.each([
    ['new', {}],
    ['cameBack', { comebacks: 1 }],
    ['known', { acknowledgedAt: DAY, comebacks: 2 }],
    ['supervised', { underSupervision: true, acknowledgedAt: DAY }],
    ['recovered', { clearedAt: DAY, underSupervision: true }],
    ['closed', { closedAt: DAY, clearedAt: DAY, underSupervision: true }],
  ] as const)('%s', (state, facts) => {
    expect(caseState({ ...NOTHING, ...facts })).toBe(state);
  });
});

describe('what people do to a case', () => {
  it('is done once', () => {
    const act = { by: '区领导', at: DAY };
    const noted = acknowledgeCase(makeCase(), act);
    expect(noted.after).toMatchObject({ acknowledgedAt: DAY, acknowledgedBy: '区领导', version: 2 });
    expect(noted.events).toMatchObject([{ kind: 'acknowledged', version: 2 }]);
    expect(acknowledgeCase(noted.after, { by: '办公室', at: DAY })).toEqual({
      after: noted.after,
      events: [],
    });
    const closed = closeCase(noted.after, { ...act, reason: '已核实' });
    expect(closed.events).toMatchObject([{ kind: 'closed', version: 3, reason: '已核实' }]);
    expect(closeCase(closed.after, { ...act, reason: '再次' })).toEqual({ after: closed.after, events: [] });
    expect(acknowledgeCase({ ...closed.after, acknowledgedAt: null }, act).events).toEqual([]);
  });
});

describe('grades', () => {
  it('of a concern are ordered by level, then by degree', () => {
    expect(
      compareGrades({ type: 'atRisk', level: 'red' }, { type: 'unlikely', level: 'yellow' }),
    ).toBeGreaterThan(0);
    expect(
      compareGrades({ type: 'unlikely', level: 'red' }, { type: 'atRisk', level: 'red' }),
    ).toBeGreaterThan(0);
    expect(compareGrades({ type: 'missed', level: 'red' }, { type: 'missed', level: 'red' })).toBe(0);
    expect(concernOf('atRisk')).toBe(concernOf('unlikely'));
  });
});

describe('a notice of red warnings', () => {
  it('counts them, and names three', () => {
    const of = (name: string, cameBack = false) => ({ name, message: '未达标。', cameBack });
    expect(wordRedWarnings([of('甲')])).toEqual({ title: '新增 1 项红色预警', body: '甲：未达标。' });
    expect(wordRedWarnings([of('甲', true)]).title).toBe('1 项红色预警再次出现');
    expect(wordRedWarnings([of('甲'), of('乙', true), of('丙'), of('丁')])).toEqual({
      title: '新增 3 项红色预警，1 项红色预警再次出现',
      body: '甲：未达标。乙：未达标。丙：未达标。另有 1 项。',
    });
  });
});
