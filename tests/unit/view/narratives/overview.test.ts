import { describe, expect, it } from 'vitest';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import { narrativeSentence, toNarrativeRows } from '@/lib/view/narratives/overview';

const stored = (department: string, implementation: ReadingState, nextPlan: ReadingState) =>
  (['nextPlan', 'implementation'] as const).map((kind) => ({
    departmentId: department,
    department,
    kind,
    id: department,
    version: 1,
    state: kind === 'implementation' ? implementation : nextPlan,
    flag: 'official',
    characters: 120,
    attachments: kind === 'implementation' ? 2 : 0,
    writtenBy: '张三',
    writtenAt: '2026-03-12T02:00:00Z',
  }));

describe('the overview of all departments', () => {
  const rows = toNarrativeRows([
    ...stored('甲', 'approved', 'approved'),
    ...stored('乙', 'submitted', 'approved'),
    ...stored('丙', 'returned', 'approved'),
    ...stored('丁', 'approved', 'empty'),
    ...stored('戊', 'empty', 'empty'),
  ]);

  it('begins with those that owe most, and keeps the order of the documents', () => {
    expect(rows.map(({ department }) => department)).toEqual(['戊', '丁', '丙', '乙', '甲']);
    expect(rows[1]?.cells.map(({ state }) => state)).toEqual(['approved', 'empty']);
    expect(rows[1]?.cells[0]?.detail).toBe('120 字 · 附件 2 · 2026-03-12 张三');
  });

  it('says it in a sentence that adds up', () => {
    expect(narrativeSentence(rows)).toBe(
      '10 份总结中，5 份已审核，1 份待审核；还有 4 份未报，涉及 3 个单位。',
    );
    expect(narrativeSentence(toNarrativeRows(stored('甲', 'approved', 'submitted')))).toContain(
      '各单位均已报送',
    );
    expect(narrativeSentence([])).toContain('没有需要报送');
  });
});
