import { describe, expect, it } from 'vitest';
import { pathIdSchema } from '@/lib/schemas/address';
import { addDomainSchema } from '@/lib/schemas/plan-setup';
import { saveReadingsSchema } from '@/lib/schemas/reading';

describe('text from outside', () => {
  it.each([
    ['按新口径\u0000统计', '按新口径统计'],
    ['半个表情\ud83d', '半个表情'],
    ['整个表情😀', '整个表情😀'],
    ['分页\f和删除\u007f', '分页和删除'],
    ['第一行\n第二行\t完', '第一行\n第二行\t完'],
    ['\u0000 ', ''],
  ])('%j is kept as %j', (note, kept) => {
    const cell = { indicatorId: 'a', version: null, value: '1', numerator: '', denominator: '', note };
    const parsed = saveReadingsSchema.parse({ districtId: '500103', year: 2025, cells: [cell] });
    expect(parsed.cells[0]?.note).toBe(kept);
  });

  it('that is nothing but control characters is empty', () => {
    const parsed = addDomainSchema.safeParse({ districtId: '500103', planId: 'a', name: '\u0000' });
    expect(parsed.error?.issues[0]?.message).toBe('请填写领域名称');
  });
});

describe('an id in an address', () => {
  it.each([
    ['01a20ed8-3736-7685-8527-c196e81eeba6', '01a20ed8-3736-7685-8527-c196e81eeba6'],
    ['a\u0000b', 'ab'],
    ['\u0000', '-'],
    ['x'.repeat(65), '-'],
  ])('%j is looked up as %j', (id, lookedUp) => {
    expect(pathIdSchema.parse(id)).toBe(lookedUp);
  });
});
