import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import measured from '@/lib/view/method/forecast-accuracy.json';
import { coverageRows, errorRows } from '@/lib/view/method/accuracy-rows';
import { testSeries } from '@/scripts/cli/backtest';
import { readBacktestInput } from '@/scripts/cli/backtest-input';

describe('the figures on the method page', () => {
  it('are what `npm run accuracy` measures today', () => {
    const { series } = readBacktestInput(readFileSync('seeds/data/national-series.csv', 'utf8'));
    expect(measured).toEqual(testSeries(series));
  });

  it('name every model tested, with a figure at every horizon', () => {
    for (const { figures } of [...errorRows(), ...coverageRows()]) {
      expect(figures).toHaveLength(6);
      expect(figures.every((figure) => /^\d/.test(figure))).toBe(true);
    }
    // The last value is the same point on either scale.
    const models = new Set(
      measured.rows.map(({ model }) => model).filter((model) => model !== 'last-bounded'),
    );
    expect(errorRows()).toHaveLength(models.size);
  });
});
