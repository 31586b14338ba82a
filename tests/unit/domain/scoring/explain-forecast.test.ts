import { describe, expect, it } from 'vitest';
import { assess, atLeast, fromBaseYear } from './make-input';

const SIX = fromBaseYear('88', '89.3', '89.9', '91', '91.4', '91.9');
const EIGHT = fromBaseYear('88', '89.3', '89.9', '91', '91.4', '91.9', '92.6', '92.8');

describe('the grounds of a forecast', () => {
  it('name the models that share it, and their shares', () => {
    const { forecast, explanation } = assess(EIGHT, atLeast('94'));
    const total = forecast!.members.reduce((sum, { share }) => sum + share, 0);
    expect(Math.abs(total - 1)).toBeLessThan(0.04);
    expect(explanation.forecast!.models).toMatch(/^阻尼趋势 \d+%、.*（.*对数几率.*尺度）$/);
    expect(explanation.forecast!.text).toContain(explanation.forecast!.models);
  });

  it('test the same choice on the years known by now', () => {
    // From five, six and seven points: 3 + 2 + 1 forecasts of years that came.
    const { backtest, text } = assess(EIGHT, atLeast('94')).explanation.forecast!;
    expect(backtest!.tests).toBe(6);
    expect(Number(backtest!.error)).toBeLessThan(Number(backtest!.lastValueError));
    // 91.9, 92.6, 92.8 after 91.4; 92.6, 92.8 after 91.9; 92.8 after 92.6.
    expect(Number(backtest!.lastValueError)).toBeCloseTo((0.5 + 1.2 + 1.4 + 0.7 + 0.9 + 0.2) / 6, 9);
    expect(backtest!.inside).toBeLessThanOrEqual(6);
    expect(text).toContain(`以往年度回测 6 次`);
    expect(text).toContain('沿用上年值的平均误差 0.82 个百分点');
    expect(text).toContain(`80% 区间 ${backtest!.inside} 次包含实际值`);
  });

  it('say when there is nothing yet to test on', () => {
    const five = fromBaseYear('88', '89.3', '89.9', '91', '91.4');
    const { backtest, text } = assess(five, atLeast('94')).explanation.forecast!;
    expect(backtest).toBeNull();
    expect(text).toContain('只有 5 个年度，还不能用已有数据检验');
    expect(assess(SIX, atLeast('94')).explanation.forecast!.backtest!.tests).toBe(1);
  });

  it('are left out where nothing is forecast, or only drawn out', () => {
    expect(assess(fromBaseYear('88', '89'), atLeast('94')).explanation.forecast).toBeNull();
    expect(assess(fromBaseYear('88', '89', '90'), atLeast('94')).explanation.forecast).toBeNull();
  });

  it('test a gap to a reference as a gap, below nothing too', () => {
    const points = ['30', '31', '32.5', '33', '34.5', '35', '36'].map((value, index) => ({
      year: 2020 + index,
      value,
      reference: '35',
    }));
    const { explanation } = assess(
      {},
      { kind: 'reference', comparator: '>=', reference: '女职工比例' },
      { asOf: 2026, points },
    );
    expect(explanation.forecast!.backtest!.tests).toBe(3);
    expect(explanation.forecast!.models).toContain('（原值尺度）');
  });
});
