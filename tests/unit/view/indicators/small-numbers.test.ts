import { describe, expect, it } from 'vitest';
import { composeRates } from '@/lib/view/indicators/small-numbers';

const interval = { low: '0.843', high: '185.72', level: '0.95', method: 'poisson' } as const;
const pooled = [
  { years: [2023, 2024, 2025], value: '11.074', low: '0.28', high: '61.7' },
  { years: [2021, 2022, 2023, 2024, 2025], value: '6.59', low: '0.167', high: '36.7' },
];
const few = { smallNumber: true, sufficiency: 'fewEvents', interval, pooled } as const;

describe('the rates beside a small number', () => {
  it('are the year alone, and three and five years together, each with its interval', () => {
    expect(composeRates({ ...few }, '33.33/10万', 2025, '1/10万')).toEqual([
      { label: '2025 年', rate: '33.33/10万', range: '0.84—185.72/10万' },
      { label: '2023—2025 年合并', rate: '11.07/10万', range: '0.28—61.70/10万' },
      { label: '2021—2025 年合并', rate: '6.59/10万', range: '0.17—36.70/10万' },
    ]);
  });

  it('without a value of the year only the years together are shown', () => {
    const rates = composeRates({ ...few, smallNumber: false, interval: null }, null, 2025, '1/10万');
    expect(rates.map(({ label }) => label)).toEqual(['2023—2025 年合并', '2021—2025 年合并']);
  });

  it('are not shown where the year alone carries the verdict', () => {
    const ample = { smallNumber: false, sufficiency: 'forecast', interval, pooled: [] } as const;
    expect(composeRates({ ...ample, pooled: [] }, '93.1%', 2025, '%')).toEqual([]);
  });
});
