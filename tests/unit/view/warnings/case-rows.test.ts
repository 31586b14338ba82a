import { describe, expect, it } from 'vitest';
import type { ListedCase } from '@/lib/domain/warning/listed-case';
import { composeCaseRows, selectCaseRows } from '@/lib/view/warnings/case-rows';
import { toWarningExportRow, WARNING_EXPORT_HEADER } from '@/lib/view/warnings/export-rows';
import {
  isNarrowed,
  printWarningFilters,
  readWarningFilters,
  type WarningFilters,
} from '@/lib/view/warnings/filters';
import { composeWarningHeadline } from '@/lib/view/warnings/headline';
import { makeCase } from './make-case';

const TODAY = new Date('2026-03-13T02:00:00Z');
const DAY = new Date('2026-03-05T02:00:00Z');

type Changes = Partial<Omit<ListedCase, 'indicator'>> & { indicator?: Partial<ListedCase['indicator']> };

function named(id: string, { indicator, ...changes }: Changes = {}): ListedCase {
  const base = makeCase({ id, ...changes });
  return { ...base, indicator: { ...base.indicator, ...indicator } };
}

const CASES: ListedCase[] = [
  named('blue', { level: 'blue', concern: 'missing', type: 'missing' }),
  named('red, later', { raisedAt: DAY }),
  named('closed', { closedAt: DAY, closedBy: null, closeReason: '系统自动销号' }),
  named('red, binding', { raisedAt: DAY, indicator: { attribute: 'binding' } }),
  named('red, earlier', { underSupervision: true }),
  named('yellow, known', { level: 'yellow', acknowledgedAt: DAY, departments: [] }),
  named('yellow, recovered', { level: 'yellow', clearedAt: DAY, underSupervision: true, raisedAt: DAY }),
  named('yellow, back', { level: 'yellow', comebacks: 1, raisedAt: TODAY, indicator: { name: '近视率' } }),
];

const rows = composeCaseRows(CASES, undefined, TODAY);
const ids = (filters: WarningFilters) => selectCaseRows(rows, filters).map(({ id }) => id);

describe('the list of warnings', () => {
  it('begins with red, then binding, then what has waited longest; closed ones are asked for', () => {
    expect(ids({})).toEqual([
      'red, binding',
      'red, earlier',
      'red, later',
      'yellow, known',
      'yellow, recovered',
      'yellow, back',
      'blue',
    ]);
    expect(ids({ state: 'closed' })).toEqual(['closed']);
  });

  it.each<[WarningFilters, string[]]>([
    [{ level: 'blue' }, ['blue']],
    [{ state: 'recovered' }, ['yellow, recovered']],
    [{ state: 'supervised' }, ['red, earlier']],
    [{ concern: 'missing' }, ['blue']],
    [{ attribute: 'binding' }, ['red, binding']],
    [{ department: 'none' }, ['yellow, known']],
    [{ department: 'nobody' }, []],
    [{ q: '近视' }, ['yellow, back']],
  ])('narrowed to %j', (filters, expected) => {
    expect(ids(filters)).toEqual(expected);
  });

  it('says since when, and whose it is', () => {
    const [first] = selectCaseRows(rows, { state: 'known' });
    expect(first).toMatchObject({
      since: '2026-03-01',
      days: 12,
      owner: '未明确责任单位',
      stateLabel: '已知悉',
    });
    const [ended] = selectCaseRows(rows, { state: 'closed' });
    expect(ended).toMatchObject({
      days: 4,
      closed: { on: '2026-03-05', by: '系统', reason: '系统自动销号' },
    });
  });

  it('counts action plans only when they are asked for', () => {
    const both = [named('a'), named('b', { indicator: { kind: 'action' } })];
    expect(composeCaseRows(both, undefined, TODAY).map(({ id }) => id)).toEqual(['a']);
    expect(composeCaseRows(both, 'action', TODAY).map(({ id }) => id)).toEqual(['b']);
  });

  it('is exported with as many cells as headings', () => {
    for (const row of rows) expect(toWarningExportRow(row)).toHaveLength(WARNING_EXPORT_HEADER.length);
  });
});

describe('the sentence', () => {
  it('adds up in both halves', () => {
    const parts = composeWarningHeadline(rows);
    expect(parts.map(({ text }) => text).join('')).toBe(
      '7 项预警：红 3、黄 3、蓝 1；再次出现 1，新出现 3，已知悉 1，督办中 1，待销号 1。',
    );
    const sum = (key: 'level' | 'state') =>
      parts.filter(({ filters }) => filters?.[key]).reduce((total, { text }) => total + Number(text), 0);
    expect([sum('level'), sum('state')]).toEqual([7, 7]);
    for (const { text, filters } of parts) {
      if (filters) expect(selectCaseRows(rows, filters)).toHaveLength(Number(text));
    }
  });

  it('says so when there is nothing', () => {
    expect(composeWarningHeadline([])).toEqual([{ text: '目前没有预警。' }]);
  });
});

describe('the address', () => {
  it('keeps every filter, and ignores what is malformed', () => {
    const filters: WarningFilters = {
      kind: 'women',
      q: '率',
      level: 'red',
      state: 'new',
      concern: 'missed',
      attribute: 'none',
      department: 'health',
    };
    expect(readWarningFilters(new URLSearchParams(printWarningFilters(filters, 2025)))).toEqual(filters);
    expect(readWarningFilters(new URLSearchParams('level=green&state=gone&q=%20'))).toEqual({});
  });

  it.each<[WarningFilters, boolean]>([
    [{}, false],
    [{ kind: 'women', state: 'closed' }, false],
    [{ state: 'new' }, true],
    [{ level: 'red' }, true],
  ])('%j is narrowed: %s', (filters, expected) => {
    expect(isNarrowed(filters)).toBe(expected);
  });
});
