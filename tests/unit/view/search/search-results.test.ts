import { describe, expect, it } from 'vitest';
import { composeResults, toSegments } from '@/lib/view/search/search-results';
import { resultsSentence, searchHref } from '@/lib/view/search/search-words';
import type { SearchKind } from '@/lib/domain/search/search-entry';

const PLACE = { district: '500103', year: 2025 };
const hit = (kind: SearchKind, id: string) => ({
  kind,
  id,
  title: '甲乙',
  detail: '丙',
  marks: { title: [], detail: [] },
});

describe('composeResults', () => {
  it.each<[SearchKind, string, string]>([
    ['indicator', 'i1', '/d/500103/indicators/i1?year=2025'],
    ['department', 'u1', '/d/500103/indicators?year=2025&department=u1'],
    ['warning', 'i1 2024 missed', '/d/500103/indicators/i1?year=2024'],
    ['supervision', 's1 2024', '/d/500103/supervision/s1?year=2024'],
    ['action', 'a1', '/d/500103/actions/a1?year=2025'],
    ['project', 'p1', '/d/500103/actions/p1?year=2025'],
    ['page', '/d/500103/review', '/d/500103/review?year=2025'],
    ['page', '/method#pace', '/method#pace'],
  ])('leads from %s %s to %s', (kind, id, href) => {
    const { groups } = composeResults('甲', [{ kind, count: 1, hits: [hit(kind, id)] }], PLACE);
    expect(groups[0]?.items[0]?.href).toBe(href);
  });

  it('says how much was found of what', () => {
    const results = composeResults(
      '甲',
      [
        { kind: 'indicator', count: 12, hits: [hit('indicator', 'i1')] },
        { kind: 'page', count: 1, hits: [hit('page', '/method')] },
      ],
      PLACE,
    );
    expect(resultsSentence(results)).toBe('找到 13 条：指标 12、页面 1');
    expect(resultsSentence(composeResults('甲', [], PLACE))).toBe('没有找到“甲”，请换个词或少输几个字');
  });
});

it.each([
  ['孕产妇死亡率', [[3, 5]], ['孕产妇', '*死亡', '率']],
  ['死亡率', [[0, 3]], ['*死亡率']],
  ['死亡率', [], ['死亡率']],
  ['', [], []],
] as const)('cuts %s at %j', (text, ranges, segments) => {
  const cut = toSegments(
    text,
    ranges.map(([start, end]) => [start, end]),
  );
  expect(cut.map((each) => (each.isMarked ? `*${each.text}` : each.text))).toEqual(segments);
});

it('leads to the page of all results', () => {
  expect(searchHref('500103', '死亡', '2025')).toBe('/d/500103/search?year=2025&q=%E6%AD%BB%E4%BA%A1');
  expect(searchHref('500103', '', null)).toBe('/d/500103/search');
});
