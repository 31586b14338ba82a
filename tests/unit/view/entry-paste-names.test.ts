import { describe, expect, it } from 'vitest';
import { sheetToTsv } from '@/lib/view/entry-copy';
import { gridLines } from '@/lib/view/entry-grid';
import { readClipboardBlock } from '@/lib/view/entry-paste';
import { matchByName } from '@/lib/view/entry-paste-names';
import { gridRow } from './entry-fixture';

const rate = {
  indicatorId: 'rate',
  serial: '1',
  name: '孕产妇系统管理率',
  unit: '%',
  entryKind: 'fraction' as const,
};
const life = { indicatorId: 'life', serial: '2', name: '妇女人均预期寿命', unit: '岁' };
const schools = {
  indicatorId: 'schools',
  serial: '5',
  name: '儿童友好校园',
  unit: '个',
  dimensions: ['area' as const],
};
const lines = gridLines([gridRow(rate), gridRow(life, { value: '81' }), gridRow(schools)]);
const match = (block: string[][]) => matchByName(block, lines, 2025);
const written = (block: string[][]) =>
  match(block)?.paste.edits.map(({ indicatorId, part, field, text }) => [indicatorId, part, field, text]);

describe('matchByName', () => {
  it('is not asked about a block of numbers', () => {
    expect(match([['1'], ['2'], ['3']])).toBeNull();
    expect(match([['95', '100']])).toBeNull();
  });

  it('finds rows whatever their order, width and unit in brackets', () => {
    expect(
      written([
        ['妇女人均 预期寿命（岁）', '82.1'],
        ['孕产妇系统管理率(％)', '95.2%'],
      ]),
    ).toEqual([
      ['life', null, 'value', '82.1'],
      ['rate', null, 'value', '95.2%'],
    ]);
  });

  it('reads the columns by their titles, and leaves alone what is empty', () => {
    const block = [
      ['序号', '指标', '2024年', '分子', '分母', '2025年'],
      ['1', '孕产妇系统管理率', '90', '4036', '4426', ''],
      ['2', '妇女人均预期寿命', '80.5', '', '', ''],
    ];
    expect(written(block)).toEqual([
      ['rate', null, 'numerator', '4036'],
      ['rate', null, 'denominator', '4426'],
    ]);
  });

  it('puts the categories under their indicator', () => {
    expect(
      written([
        ['儿童友好校园', '9'],
        ['其中：城镇', '6'],
        ['农村', '3'],
      ]),
    ).toEqual([
      ['schools', null, 'value', '9'],
      ['schools', 'urban', 'value', '6'],
      ['schools', 'rural', 'value', '3'],
    ]);
  });

  it('names what the sheet does not have, and what it has twice unless the serial tells', () => {
    const twice = gridLines([
      gridRow(rate),
      gridRow({ ...rate, indicatorId: 'other', serial: '9' }),
      gridRow(life),
    ]);
    const block = [
      ['孕产妇系统管理率', '95'],
      ['妇女人均预期寿命', '82'],
      ['没有的指标', '1'],
    ];
    expect(matchByName(block, twice, 2025)).toMatchObject({
      ambiguous: ['孕产妇系统管理率'],
      unknown: ['没有的指标'],
      paste: { cells: 1 },
    });
    const numbered = [['9', '孕产妇系统管理率', '95']];
    expect(matchByName(numbered, twice, 2025)?.paste.edits).toMatchObject([{ indicatorId: 'other' }]);
  });

  it('goes by serials where there are no names', () => {
    expect(
      written([
        ['5', '12'],
        ['2', '82'],
      ]),
    ).toEqual([
      ['schools', null, 'value', '12'],
      ['life', null, 'value', '82'],
    ]);
  });

  it('takes back what was copied from the sheet as the same', () => {
    const rows = [gridRow(rate, { numerator: '4036', denominator: '4426' }), gridRow(life, { value: '81' })];
    const block = readClipboardBlock(sheetToTsv(rows, 2025)) ?? [];
    const back = matchByName(block, gridLines(rows), 2025);
    expect(back?.paste).toMatchObject({ dropped: 0, overruled: 0, cleared: 0 });
    for (const { indicatorId, field, text } of back?.paste.edits ?? []) {
      const row = rows.find((one) => one.row.indicatorId === indicatorId);
      expect(row?.texts[field]).toBe(text);
    }
  });
});
