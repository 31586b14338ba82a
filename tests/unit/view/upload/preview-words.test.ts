import { describe, expect, it } from 'vitest';
import { describePlan, type Preview } from '@/lib/view/upload/preview-words';
import { tableFileName } from '@/lib/documents/table/table-names';

const previewOf = (counts: Partial<Preview['counts']>): Preview => ({
  uploadId: 'u',
  fileName: '填报表.xlsx',
  fingerprint: '',
  counts: { new: 0, changed: 0, conflict: 0, invalid: 0, locked: 0, same: 0, ...counts },
  rows: [],
});

describe('what applying a table will do', () => {
  it.each<[Partial<Preview['counts']>, string[], string]>([
    [{ same: 5 }, [], '表中共 5 项，没有需要写入的；5 项没有变化。'],
    [{ new: 3, changed: 2, same: 1 }, [], '表中共 6 项，将写入 5 项（新填 3 项、修改 2 项）；1 项没有变化。'],
    [
      { new: 1, conflict: 2, invalid: 1, locked: 1 },
      ['a'],
      '表中共 5 项，将写入 2 项（新填 1 项、以表中的值替换 1 项）；1 项有冲突，保留现有的值；1 项有误，不写入；1 项不能修改，不写入。',
    ],
  ])('%o', (counts, preferred, words) => {
    expect(describePlan(previewOf(counts), new Set(preferred))).toBe(words);
  });
});

describe('the name of the file', () => {
  it('says whose it is, without signs that no file may have', () => {
    const table = { district: '渝中区', department: '区教委/区体育局', round: null };
    expect(tableFileName(table, 2025)).toBe('渝中区2025年填报表-区教委_区体育局');
    expect(tableFileName({ ...table, department: null }, 2025)).toBe('渝中区2025年填报表');
  });
});
