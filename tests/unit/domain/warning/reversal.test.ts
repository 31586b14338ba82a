import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessInput } from '@/lib/domain/scoring/assessment';
import type { TargetRule } from '@/lib/domain/target/rule';
import { assess, atLeast, atMost, fromBaseYear } from '../scoring/make-input';

const reversal = (values: string[], rule: TargetRule, changes: Partial<AssessInput> = {}) =>
  assess(fromBaseYear(...values), rule, changes).warnings.find(({ type }) => type === 'reversal');

const TWO_YEARS = '连续两年背离目标';
const ONE_STEP = '背离目标，超出正常起伏';
const permille = { unit: '‰', name: '婴儿死亡率' };

describe('逆向变化', () => {
  it.each<[string, string[], TargetRule, Partial<AssessInput>, string | null]>([
    ['falls two years, more is better', ['90', '89.9', '89.8'], atLeast('94'), {}, TWO_YEARS],
    ['rises two years, more is better', ['90', '90.1', '90.2'], atLeast('94'), {}, null],
    ['rises two years, less is better', ['9', '9.1', '9.2'], atMost('8'), permille, TWO_YEARS],
    ['falls two years, less is better', ['9', '8.9', '8.8'], atMost('8'), permille, null],
    ['falls, holds', ['90', '89.9', '89.9'], atLeast('94'), {}, null],
    ['holds, falls', ['90', '90', '89.9'], atLeast('94'), {}, null],
    ['one step, usual for it', ['90', '91', '90.2', '91.2', '90.4'], atLeast('94'), {}, null],
    ['one step beyond the noise', ['90', '90.4', '90.8', '91.2', '89'], atLeast('94'), {}, ONE_STEP],
    ['as large a step the good way', ['90', '90.4', '90.8', '91.2', '93.4'], atLeast('94'), {}, null],
    ['one step beyond the noise, upward', ['9', '8.8', '8.6', '8.4', '9.6'], atMost('8'), permille, ONE_STEP],
    ['large for it, but below the floor', ['90', '90.1', '90.2', '90.3', '89.6'], atLeast('94'), {}, null],
    ['one step with nothing to compare it with', ['90', '80'], atLeast('94'), {}, null],
    ['counts: within the joint half-widths', ['90/100', '91/100', '86/100'], atLeast('94'), {}, null],
    ['counts: beyond them', ['900/1000', '910/1000', '830/1000'], atLeast('94'), {}, ONE_STEP],
  ])('%s', (_, values, rule, changes, how) => {
    const message = reversal(values, rule, changes)?.message ?? null;
    if (how === null) expect(message).toBeNull();
    else expect(message).toContain(how);
  });

  it('names the year it started from', () => {
    expect(reversal(['90', '89.9', '89.8'], atLeast('94'))?.message).toBe(
      '2022 年 89.8%，较 2020 年 90% 降低 0.2 个百分点，连续两年背离目标。',
    );
  });

  it('is never raised by a year that came closer, and never red', () => {
    const tenths = fc.array(fc.integer({ min: 600, max: 930 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(tenths, (values) => {
        const found = reversal(
          values.map((value) => (value / 10).toFixed(1)),
          atLeast('94'),
        );
        const [before, last] = values.slice(-2);
        if (last! >= before!) expect(found).toBeUndefined();
        else expect(found?.level ?? 'yellow').toBe('yellow');
      }),
    );
  });
});

describe('small numbers never raise red on one year alone', () => {
  const deaths = fc.integer({ min: 0, max: 2 }).map((count) => `${count}/3000`);

  /** A county of 3,000 births expects a quarter of a death a year at ＜8/10万: whatever happens in one year is chance. */
  it('whatever one year of a small county brings, also in the target year', () => {
    fc.assert(
      fc.property(deaths, fc.constantFrom(2025, 2030), (reading, year) => {
        const { warnings } = assess({ [year]: reading }, atMost('8', false), {
          unit: '1/10万',
          name: '孕产妇死亡率',
          attribute: 'binding',
        });
        expect(warnings.filter(({ level }) => level === 'red')).toEqual([]);
      }),
    );
  });

  it('nor a leap after quiet years: 波动较大 and 逆向变化 are yellow', () => {
    fc.assert(
      fc.property(
        fc.array(deaths, { minLength: 3, maxLength: 5 }),
        fc.integer({ min: 0, max: 40 }),
        (quiet, count) => {
          const { warnings } = assess(fromBaseYear(...quiet, `${count}/3000`), atMost('8', false), {
            unit: '1/10万',
            name: '孕产妇死亡率',
            attribute: 'anticipated',
          });
          const raised = warnings.filter(({ type }) => type === 'volatile' || type === 'reversal');
          for (const { level } of raised) expect(level).toBe('yellow');
        },
      ),
    );
  });
});
