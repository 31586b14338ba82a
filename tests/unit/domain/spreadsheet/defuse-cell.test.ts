import { expect, it } from 'vitest';
import { defuseCell } from '@/lib/domain/spreadsheet/defuse-cell';

it.each([
  ['孕产妇死亡率', '孕产妇死亡率'],
  ['-3.5', '-3.5'],
  ['+2', '+2'],
  ['≥94', '≥94'],
  ['=1+1', "'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['-A1', "'-A1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ["'=1", "''=1"],
  ['\t=1', "'\t=1"],
  ['', ''],
])('%s becomes %s', (text, safe) => {
  expect(defuseCell(text)).toBe(safe);
});
