import { describe, expect, it } from 'vitest';
import { byIndicator, compareLeftOver } from '@/lib/view/entry-left-over';
import type { RowTexts } from '@/lib/view/entry-row';
import { entryRow, noTexts, savedRow } from './entry-fixture';

const texts = (value: string): RowTexts => ({ ...noTexts, value });
const at = '2026-03-12T06:05:00.000Z';
const stored = savedRow({
  version: 3,
  state: 'draft',
  texts: texts('90'),
  enteredBy: '张三',
  enteredAt: '2026-03-12T07:00:00.000Z',
});
const standing = (saved = stored, open = true) => [{ row: entryRow({ saved, barred: '' }), saved, open }];
const kept = (key: string, value: string, version: number | null = 3) => ({
  key,
  at,
  drafts: { a: { version, texts: texts(value) } },
});

describe('compareLeftOver', () => {
  it('shows both sides, who stored the other and when', () => {
    expect(compareLeftOver([kept('one', '91')], standing())).toMatchObject([
      {
        indicatorId: 'a',
        at: '2026-03-12 14:05',
        stored: '草稿，张三 2026-03-12 15:00',
        isChanged: false,
        barred: '',
        cells: [{ label: '数值', mine: '91', theirs: '90', same: false }],
      },
    ]);
  });

  it('says nothing of what is stored already', () => {
    expect(compareLeftOver([kept('one', ' 90')], standing())).toEqual([]);
  });

  it('marks what somebody changed meanwhile, and what cannot be taken over', () => {
    expect(compareLeftOver([kept('one', '91', 2)], standing())).toMatchObject([{ isChanged: true }]);
    const submitted = { ...stored, state: 'submitted' as const };
    expect(compareLeftOver([kept('one', '91')], standing(submitted, false))).toMatchObject([
      { barred: '已提交' },
    ]);
  });

  it('keeps what two tabs left apart, unless it is the same', () => {
    const rows = compareLeftOver([kept('one', '91'), kept('two', '92'), kept('three', '91')], standing());
    expect(rows.map(({ key }) => key)).toEqual(['a|one', 'a|two']);
    expect(byIndicator(rows)).toMatchObject([{ indicatorId: 'a', rows: [{}, {}] }]);
  });
});
