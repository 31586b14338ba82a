import { describe, expect, it } from 'vitest';
import { prepareEntry, type SearchSource } from '@/lib/domain/search/search-entry';
import { searchEntries } from '@/lib/domain/search/search-entries';
import { readingsOf } from '@/lib/services/pinyin-readings';

const source = (title: string, changes: Partial<SearchSource> = {}): SearchSource => ({
  kind: 'indicator',
  id: title,
  title,
  detail: '',
  names: [],
  context: [],
  ...changes,
});

const DISTRICT = [
  source('孕产妇死亡率', { detail: '妇女 3 · 妇女与健康 · 区卫生健康委', names: ['3'], context: ['1/10万'] }),
  source('孕产妇系统管理率', { detail: '妇女 4 · 妇女与健康 · 区卫生健康委', names: ['4'], context: ['%'] }),
  source('3岁以下儿童系统管理率', { detail: '儿童 8 · 儿童与健康 · 区卫生健康委', names: ['8'] }),
  source('死亡率', { detail: '某一项' }),
  source('区重点项目（第 2 批）', { kind: 'project', detail: '专栏3' }),
  source('区卫生健康委', { kind: 'department', names: ['区卫健委'], detail: '牵头 12 项指标' }),
  source('女性 CPI 指数', { detail: '示例' }),
  source('审核', { kind: 'page', id: '/d/500103/review' }),
].map((each) => prepareEntry(each, readingsOf));

const find = (query: string): string[] =>
  searchEntries(DISTRICT, query, 50).flatMap(({ hits }) => hits.map(({ title }) => title));

describe('searchEntries', () => {
  it.each([
    ['part of a name', '系统管理', ['孕产妇系统管理率', '3岁以下儿童系统管理率']],
    ['initials', 'ycfswl', ['孕产妇死亡率']],
    ['initials of a part', 'swl', ['死亡率', '孕产妇死亡率']],
    ['full pinyin', 'yunchanfusiwanglv', ['孕产妇死亡率']],
    ['full pinyin with ü', 'siwanglü', ['死亡率', '孕产妇死亡率']],
    ['pinyin in capitals', 'YCFSW', ['孕产妇死亡率']],
    ['pinyin that breaks off', 'yunchanfusiw', ['孕产妇死亡率']],
    ['initials and syllables mixed', 'ycfsiwl', ['孕产妇死亡率']],
    ['one reading of 重', 'zhongdian', ['区重点项目（第 2 批）']],
    ['another reading of 重', 'chongd', ['区重点项目（第 2 批）']],
    ['initials of two letters', 'zhdian', ['区重点项目（第 2 批）']],
    ['digits among pinyin', '3syxet', ['3岁以下儿童系统管理率']],
    ['signs are not read', 'xmd2p', ['区重点项目（第 2 批）']],
    ['a unit', '1/10万', ['孕产妇死亡率']],
    ['full-width as half-width', '１／１０万', ['孕产妇死亡率']],
    ['full-width brackets', '(第2批)', ['区重点项目（第 2 批）']],
    ['letters of either case', 'cpi', ['女性 CPI 指数']],
    ['another name of a department', '卫健委', ['区卫生健康委']],
    ['initials of another name', 'qwjw', ['区卫生健康委']],
    ['several words, in any order and kind', '健康 ycf 死亡', ['孕产妇死亡率']],
    ['words with a wide space', '死亡　孕产妇', ['孕产妇死亡率']],
    ['nothing fits', '不存在的词', []],
    ['one word does not fit', '孕产妇 不存在', []],
    ['white space', '  　', []],
    ['nothing', '', []],
  ])('%s', (_, query, titles) => {
    expect(find(query).sort()).toEqual([...titles].sort());
  });

  it('puts the whole name first, then its beginning, its middle, its surroundings', () => {
    const entries = [
      source('丙', { detail: '含死亡率' }),
      source('孕产妇死亡率'),
      source('死亡率及其他'),
      source('死亡率'),
    ].map((each) => prepareEntry(each, readingsOf));
    const [group] = searchEntries(entries, '死亡率', 9);
    expect(group?.hits.map(({ title }) => title)).toEqual(['死亡率', '死亡率及其他', '孕产妇死亡率', '丙']);
  });

  it('puts text before pinyin', () => {
    const entries = [source('申请'), source('SQ 系统')].map((each) => prepareEntry(each, readingsOf));
    expect(searchEntries(entries, 'sq', 9)[0]?.hits.map(({ title }) => title)).toEqual(['SQ 系统', '申请']);
  });

  it('finds a number as a whole before it finds it inside others', () => {
    expect(find('3')[0]).toBe('孕产妇死亡率');
  });

  it('groups by kind, the kind of the best hit first, and counts what it leaves out', () => {
    const groups = searchEntries(DISTRICT, '区', 1);
    expect(groups.map(({ kind, count, hits }) => [kind, count, hits.length])).toEqual([
      ['department', 1, 1],
      ['project', 1, 1],
      ['indicator', 3, 1],
    ]);
  });

  it.each([
    ['死亡', '孕产妇死亡率', [[3, 5]]],
    ['swl', '孕产妇死亡率', [[3, 6]]],
    ['妇死 亡率', '孕产妇死亡率', [[2, 6]]],
    ['第2', '区重点项目（第 2 批）', [[6, 9]]],
  ])('marks %s in %s', (query, title, ranges) => {
    const hits = searchEntries(DISTRICT, query, 50).flatMap((group) => group.hits);
    expect(hits.find((hit) => hit.title === title)?.marks.title).toEqual(ranges);
  });

  it('marks what was found in the second line there', () => {
    const [hit] = searchEntries(DISTRICT, '妇女与健康', 1)[0]!.hits;
    expect(hit?.marks).toEqual({ title: [], detail: [[7, 12]] });
  });
});
