import { describe, expect, it } from 'vitest';
import { isJustAbove, labelLines, placeEdgeLabels } from '../../../../lib/view/indicators/chart-labels';

describe('the target’s label at the edge of a chart', () => {
  it.each([
    ['≥94', ['目标 ≥94']],
    ['45左右', ['目标 45左右']],
    ['基期水平', ['目标', '基期水平']],
    ['以2020年为基数下降20%', ['目标', '以2020年为', '基数下降20%']],
    ['达到并保持在98%以上', ['目标', '达到并保持在', '98%以上']],
    ['一二三四五六。', ['目标', '一二三四五六。']],
    ['2023 年起调整为 ≥95', ['目标', '2023 年起', '调整为 ≥95']],
    ['2030 年 ≤4.5‰', ['目标', '2030 年 ', '≤4.5‰']],
  ])('%s stands in lines that fit', (label, lines) => {
    expect(labelLines(label)).toEqual(lines);
  });

  const scale = { low: 0, high: 100, ticks: [0, 50, 100], decimals: 0 };

  it('moves apart what would cover each other, and leaves the rest where it is', () => {
    const close = placeEdgeLabels(scale, '≥94', 94, 93).nudge;
    expect(close.target).toBeLessThan(0);
    expect(close.projected).toBe(-close.target);
    expect(placeEdgeLabels(scale, '≥94', 94, 20).nudge.target).toBeCloseTo(0);
    expect(placeEdgeLabels(scale, '≥94', 94, null).nudge).toEqual({ target: 0, projected: 0 });
  });

  it('gives more lines more room', () => {
    const short = placeEdgeLabels(scale, '≥94', 94, 93).nudge.projected;
    const long = placeEdgeLabels(scale, '以2020年为基数下降20%', 94, 93).nudge.projected;
    expect(long).toBeGreaterThan(short);
  });

  it('writes nothing where there is no line', () => {
    expect(placeEdgeLabels(scale, null, null, 50).target).toEqual([]);
  });
});

describe('a reference beside the last value', () => {
  const scale = { low: 0, high: 100, ticks: [0, 50, 100], decimals: 0 };
  it.each([
    [50, 50, true],
    [50, 60, true],
    [50, 70, false],
    [50, 49, false],
  ])('%i and %i: no room for a label between them is %s', (value, other, isCrowded) => {
    expect(isJustAbove(scale, value, other)).toBe(isCrowded);
  });
});
