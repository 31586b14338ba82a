import { describe, expect, it } from 'vitest';
import type { HistoryLine } from '@/lib/domain/review/history-line';
import { historyCursorSchema, historyFilterSchema } from '@/lib/schemas/history';
import { HISTORY_HEADER, toHistoryRow } from '@/lib/view/history/export-rows';
import { historyExportHref, historyHref, isNarrowed, olderHref } from '@/lib/view/history/history-address';

const readBack = (href: string) => {
  const query = Object.fromEntries(new URL(href, 'http://localhost').searchParams);
  return { filter: historyFilterSchema.parse(query), ...historyCursorSchema.parse(query) };
};

describe('the address of a history', () => {
  const filter = { department: 'd1', indicator: 'i1', act: 'return' as const, from: '2026-03-01' };

  it('is read back as it was printed', () => {
    expect(readBack(historyHref('500103', 2025, filter))).toEqual({ filter });
    expect(readBack(historyExportHref('500103', 2025, filter)).filter).toEqual(filter);
    expect(historyHref('500103', 2025, {})).toBe('/d/500103/history?year=2025');
    const last = { at: '2026-03-01T02:00:00.123Z', id: '01a2101b-51da' };
    expect(readBack(olderHref('500103', 2025, filter, last))).toEqual({
      filter,
      before: { at: new Date(last.at), id: last.id },
    });
  });

  it.each([
    '?act=delete&from=2026-13-01&department=%00',
    '?before=yesterday_x',
    '?before=2026-03-01T02:00:00.000Z',
    '?before=2026-03-01T02:00:00.000Z_a_b',
  ])('ignores what is malformed: %s', (query) => {
    expect(readBack(`/d/500103/history${query}`)).toEqual({ filter: {} });
  });

  it('narrows or does not', () => {
    expect(isNarrowed({})).toBe(false);
    expect(isNarrowed({ from: undefined })).toBe(false);
    expect(isNarrowed({ act: 'save' })).toBe(true);
  });
});

it('a line of the history has a cell under every heading, in Beijing time', () => {
  const line: HistoryLine = {
    id: '1',
    at: '2026-03-01T16:30:05.000Z',
    actor: '张三',
    act: '退回',
    from: null,
    to: '82.4',
    reason: '请核对',
    note: null,
    indicator: { id: 'i', serial: '3', name: '妇女人均预期寿命', unit: '岁' },
    departments: [
      { id: 'a', name: '区卫生健康委' },
      { id: 'b', name: '区统计局' },
    ],
  };
  const row = toHistoryRow(line);
  expect(row).toHaveLength(HISTORY_HEADER.length);
  expect(row).toEqual([
    '2026-03-02 00:30:05',
    '张三',
    '区卫生健康委、区统计局',
    '3',
    '妇女人均预期寿命',
    '岁',
    '退回',
    null,
    '82.4',
    '请核对',
    null,
  ]);
});
