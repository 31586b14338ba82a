import { describe, expect, it } from 'vitest';
import { readUnit } from '@/lib/domain/scoring/unit';
import { shareOfUnit } from '@/lib/domain/target/share-unit';

const SPELLINGS: [string | null, number | null, string[]][] = [
  ['percent', 100, ['%', '％', '﹪', '（%）', ' % ', '百分比', '百分率', '百分之']],
  ['permille', 1000, ['‰', '（‰）', '千分之', '千分之一', '千分比', '1/1000', '/千人']],
  ['per10k', 10_000, ['1/万', '/万', '1/1万', '1/10000', '万分之一', '每万人', '‱', '人/万']],
  [
    'per100k',
    100_000,
    ['1/10万', '/10万', '1／10万', '（1/10万）', '1/十万', '/100000', '1/100,000', '1/10 万', '1/10W'].concat(
      ['人/10万', '例/10万', '1/10万人', '每10万', '每十万人口', '十万分之一', '10万分之'],
    ),
  ],
  [null, null, ['', '万人', '万元', '10万元', '个', '张/千人', '岁', '小时', '百分点', '平方米/人', '元']],
];

describe('the share a unit stands for', () => {
  it.each(SPELLINGS)('%s', (share, scale, units) => {
    expect(units.filter((unit) => shareOfUnit(unit) !== share)).toEqual([]);
    expect(units.filter((unit) => readUnit(unit).scale !== scale)).toEqual([]);
  });
});
