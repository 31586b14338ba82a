import { describe, expect, it } from 'vitest';
import type { Dimension, PartCategory } from '@/lib/domain/reading/dimension';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import type { DetailReading, IndicatorDetail } from '@/lib/domain/reading/indicator-detail';
import { composeBreakdowns } from '@/lib/view/indicators/breakdown';

const part = (category: PartCategory, value: string, counts?: [string, string]) => ({
  category,
  value,
  scale: value.split('.')[1]?.length ?? 0,
  numerator: counts?.[0] ?? null,
  denominator: counts?.[1] ?? null,
});
const reading = (year: number, text: string | null, parts: DetailReading['parts'], state = 'approved') =>
  ({ id: `r${year}`, year, text, parts, state, flag: 'official' }) as DetailReading;
const indicator = (
  facts: { name: string; unit: string; entryKind: EntryKind; dimensions?: Dimension[] },
  readings: DetailReading[],
) => ({ dimensions: ['sex'], ...facts, readings }) as unknown as IndicatorDetail;
const COUNT = { name: '残疾儿童康复救助人数', unit: '人', entryKind: 'value' as const };
const RATE = { name: '义务教育巩固率', unit: '%', entryKind: 'fraction' as const };

describe('a breakdown card', () => {
  it('shows shares of what adds up', () => {
    const [card] = composeBreakdowns(
      indicator(COUNT, [reading(2025, '1000', [part('male', '452'), part('female', '548')])]),
    );
    expect(card).toMatchObject({
      title: '分性别',
      finding: '2025 年男 45.20%、女 54.80%。',
      isCount: true,
      bars: [
        { label: '男', text: '452（45.20%）', width: 45.2 },
        { label: '女', text: '548（54.80%）', width: 54.8 },
      ],
    });
    expect(card?.lines[0]?.cells.map(({ share }) => share)).toEqual(['45.20%', '54.80%']);
  });

  it('shows the gap of rates', () => {
    const male = part('male', '91.02', ['2000', '2197']);
    const [card] = composeBreakdowns(
      indicator(RATE, [reading(2025, '91.16', [male, part('female', '91.30', ['2036', '2230'])])]),
    );
    expect(card?.finding).toBe('2025 年女高于男 0.28 个百分点。');
    expect(card?.lines[0]).toMatchObject({
      gap: '0.28',
      cells: [{ text: '91.02', counts: '2000/2197', share: null }, { counts: '2036/2230' }],
    });
    expect(card?.gapLabel).toBe('男女差距');
  });

  it('says nothing of half a breakdown, and marks what is not approved', () => {
    const [card] = composeBreakdowns(
      indicator(COUNT, [reading(2025, '1000', [part('male', '452')], 'submitted')]),
    );
    expect(card?.finding).toBeNull();
    expect(card?.lines[0]).toMatchObject({ isPreliminary: true, cells: [{ text: '452' }, { text: null }] });
  });

  it('is not there without values, or when the dimension is no longer asked for', () => {
    const parts = [part('male', '1'), part('female', '2')];
    expect(composeBreakdowns(indicator(COUNT, [reading(2025, '3', [])]))).toEqual([]);
    expect(composeBreakdowns(indicator({ ...COUNT, dimensions: [] }, [reading(2025, '3', parts)]))).toEqual(
      [],
    );
  });
});
