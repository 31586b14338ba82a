import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRule } from '@/lib/domain/target/describe-rule';
import { isExactNumber } from '@/lib/domain/target/exact-number';
import { parseTarget } from '@/lib/domain/target/parse-target';
import { printRule } from '@/lib/domain/target/print-rule';
import { DEFAULT_PARSE_SETTINGS, type SimpleRule, type TargetRule } from '@/lib/domain/target/rule';
import { ruleToOutput } from '@/lib/domain/target/rule-output';
import { targetRuleSchema } from '@/lib/schemas/target-rule';
import { runs } from '@/tests/support/property-runs';

const units = ['%', '‰', '1/10万', '', '所', '小时', '人', '万人', '岁'];
const unit = fc.constantFrom(...units);
const number = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`.replace(/\.?0+$/, ''));
const positive = number.filter((text) => text !== '0');
const year = fc.integer({ min: 2011, max: 2035 });
const signed = fc.tuple(positive, fc.boolean()).map(([text, isDown]) => (isDown ? `-${text}` : text));

const threshold = fc.record({
  kind: fc.constant('threshold' as const),
  bound: fc.constantFrom('min' as const, 'max' as const),
  value: number,
  inclusive: fc.boolean(),
});
const range = fc.tuple(positive, positive).map(([a, b]) => {
  const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
  return { kind: 'band' as const, low, high, side: 'both' as const };
});
const ratio = fc.record({
  kind: fc.constant('ratio' as const),
  antecedent: positive,
  consequent: positive,
  bound: fc.constantFrom('exact' as const, 'min' as const, 'max' as const),
});
const trend = fc.oneof(
  fc.record({
    kind: fc.constant('trend' as const),
    direction: fc.constantFrom('up' as const, 'down' as const),
    cadence: fc.constantFrom('yearly' as const, 'overall' as const),
    strength: fc.constantFrom('normal' as const, 'marked' as const, 'consolidate' as const),
  }),
  fc.record({
    kind: fc.constant('trend' as const),
    direction: fc.constantFrom('down' as const),
    cadence: fc.constantFrom('yearly' as const, 'overall' as const),
    strength: fc.constant('contain' as const),
  }),
  fc.record({
    kind: fc.constant('trend' as const),
    direction: fc.constant('hold' as const),
    cadence: fc.constantFrom('yearly' as const, 'overall' as const),
    strength: fc.constant('normal' as const),
  }),
);
/** 每年 without a base compares with the year before, so the two always come together in text. */
const relative = fc.record({
  kind: fc.constant('relative' as const),
  baseYear: fc.oneof(year, fc.constant('previous' as const), fc.constant(null)),
  change: signed,
  changeIn: fc.constantFrom('percent' as const, 'points' as const, 'absolute' as const),
  per: fc.constantFrom('once' as const, 'year' as const),
  bound: fc.constantFrom('exact' as const, 'min' as const, 'max' as const),
});
const reference = fc.record({
  kind: fc.constant('reference' as const),
  comparator: fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const, '~' as const),
  reference: fc.constantFrom(
    '全市平均水平',
    '本地区党员总数中女性比例',
    '女职工比例',
    '全省平均水平',
    '上届比例',
  ),
});
const judgement = fc.record({
  kind: fc.constant('judgement' as const),
  question: fc.constantFrom('保持合理比例', '基本形成', '更加完善', '全面完成', '得到有效保障'),
});
const simple: fc.Arbitrary<SimpleRule> = fc.oneof(
  threshold,
  range,
  ratio,
  trend,
  relative,
  reference,
  judgement,
);
const staged = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 2021, max: 2035 }), { minLength: 2, maxLength: 3 }),
    fc.array(fc.oneof(threshold, range, ratio, trend, reference), { minLength: 3, maxLength: 3 }),
  )
  .map(([years, rules]) => ({
    kind: 'staged' as const,
    steps: years
      .sort((a, b) => a - b)
      .map((stage, index) => ({ year: stage, rule: rules[index] as SimpleRule })),
  }));
const compound = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('城市', '农村', '男性', '女性'), { minLength: 2, maxLength: 3 }),
    fc.array(fc.oneof(threshold, range, ratio, trend, relative), { minLength: 3, maxLength: 3 }),
  )
  .map(([labels, rules]) => ({
    kind: 'compound' as const,
    parts: labels.map((label, index) => ({ label, rule: rules[index] as SimpleRule })),
  }));
const anyRule: fc.Arbitrary<TargetRule> = fc.oneof(simple, staged, compound);
/** 下降5% and 每年下降5% name no base of their own: beside a statement that does they take its base. */
const namesItsBase = ({ baseYear, per }: { baseYear: unknown; per: 'once' | 'year' }) =>
  typeof baseYear === 'number' || (baseYear === 'previous' && per === 'once');
/** What stands beside 与…相适应 or 比上年 is ambiguous, also for a person. */
const ambiguous: fc.Arbitrary<TargetRule> = fc
  .tuple(
    fc.constantFrom('staged' as const, 'compound' as const),
    fc.array(fc.oneof(threshold, range, ratio, trend, relative.filter(namesItsBase), reference), {
      minLength: 2,
      maxLength: 2,
    }),
    fc.uniqueArray(fc.integer({ min: 2021, max: 2035 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([kind, [first, second], years]) =>
    kind === 'staged'
      ? { kind, steps: [first!, second!].map((rule, index) => ({ year: years.sort()[index]!, rule })) }
      : { kind, parts: [first!, second!].map((rule, index) => ({ label: ['城市', '农村'][index]!, rule })) },
  );

const reread = (rule: TargetRule, of: string): TargetRule =>
  parseTarget({ indicator: '某项指标', unit: of, target: printRule(rule, of) }).rule;

describe('printRule', () => {
  it('prints a text that parses back to the same rule', () => {
    fc.assert(
      fc.property(anyRule, unit, (rule, of) => {
        expect(reread(rule, of)).toEqual(rule);
      }),
      { numRuns: runs(1500) },
    );
  });

  it('or one that has to be confirmed: never certain of another rule', () => {
    fc.assert(
      fc.property(fc.oneof(anyRule, ambiguous), unit, (rule, of) => {
        const target = printRule(rule, of);
        const parsed = parseTarget({ indicator: '某项指标', unit: of, target });
        if (parsed.confidence === 'certain') expect(parsed.rule, target).toEqual(rule);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('prints a text whose rule is stable from the first reading on, whatever was read', () => {
    const texts = [
      '45左右',
      '控制在3%左右',
      '至少有1~2个',
      '提高3至5个百分点',
      '下降1/6',
      '趋于平衡',
      '全覆盖',
      '零发生',
      '翻两番',
    ];
    for (const target of texts) {
      for (const of of units) {
        const { rule } = parseTarget({ indicator: '某项指标', unit: of, target });
        if (rule.kind !== 'unparsed') expect(reread(rule, of), `${target} ${of}`).toEqual(rule);
      }
    }
  });

  it.each([
    ['≥94', '%', '≥94%'],
    ['控制在12/10万以下', '1/10万', '≤12/10万'],
    ['45左右', '%', '45%左右'],
    ['逐年提高', '%', '逐年提高'],
    ['以2020年为基数下降20%', '‰', '以2020年为基数下降20%'],
    ['每年降低1个百分点以上', '%', '每年下降1个百分点以上'],
    ['与女职工比例相适应', '%', '与女职工比例相适应'],
    ['2025年95%，2030年98%', '%', '2025年≥95%；2030年≥98%'],
  ])('%s（%s）→ %s', (target, of, printed) => {
    expect(printRule(parseTarget({ indicator: '参保率', unit: of, target }).rule, of)).toBe(printed);
  });
});

describe('describeRule', () => {
  it.each([
    ['孕产妇系统管理率', '%', '≥94', '≥ 94%，含 94%，越高越好'],
    ['孕产妇死亡率', '1/10万', '＜8', '＜ 8/10万，不含 8/10万，越低越好'],
    ['安全事故', '起', '零发生', '≤ 0 起，即不发生'],
    ['就业人员中女性比例', '%', '45左右', '45% 左右，即 43.65% 至 46.35%，含两端，在此区间内为达标'],
    ['6岁以下儿童近视率', '%', '控制在3%左右', '3% 左右，即 2.91% 至 3.09%，含两端，不高于上限为达标'],
    ['男女厕位比', '', '2∶3', '比例为 2∶3'],
    ['婚前医学检查率', '%', '逐年提高', '逐年提高，每年都要高于上年'],
    ['女职工职业病发病率', '%', '明显降低', '明显降低，与基期相比下降'],
    ['儿童参加医保覆盖率', '%', '巩固提高', '巩固提高，不低于基期'],
    ['案件发生数', '件', '得到控制', '得到控制，不高于基期'],
    ['入学率', '%', '保持稳定', '总体保持稳定，与基期基本持平'],
    ['儿童伤害死亡率', '1/10万', '以2020年为基数下降20%', '比 2020 年下降 20%'],
    ['近视率', '%', '每年降低1个百分点以上', '比上年每年至少下降 1 个百分点'],
    ['党代表中女性比例', '%', '不低于本地区党员总数中女性比例', '不低于“本地区党员总数中女性比例”'],
    ['女党员比例', '%', '保持合理比例', '人工研判：“保持合理比例”，不自动评价'],
    [
      '毛入园率',
      '%',
      '2025年95%，2030年98%',
      '2025年：≥ 95%，含 95%，越高越好；2030年：≥ 98%，含 98%，越高越好',
    ],
    [
      '家长学校覆盖率',
      '%',
      '城市≥95，农村≥85',
      '城市：≥ 95%，含 95%，越高越好；农村：≥ 85%，含 85%，越高越好',
    ],
    ['毛入园率', '%', '待定', '未能解析：目标值为“待定”，没有确定的目标'],
  ])('%s（%s）%s → %s', (indicator, of, target, words) => {
    expect(describeRule(parseTarget({ indicator, unit: of, target }).rule, of)).toBe(words);
  });

  it('says something about every rule', () => {
    fc.assert(fc.property(anyRule, unit, (rule, of) => describeRule(rule, of).trim().length > 0));
  });
});

describe('stored and printed forms', () => {
  it('every rule passes the schema of the stored form unchanged', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(targetRuleSchema.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
      }),
    );
  });

  it('output has JSON numbers and no exact-number text', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        for (const [key, value] of Object.entries(flatten(ruleToOutput(rule)))) {
          if (/(value|low|high|centre|antecedent|consequent|change)$/.test(key))
            expect(typeof value).toBe('number');
        }
      }),
    );
  });

  it('1/6 goes out as a full number', () => {
    const { rule } = parseTarget({
      indicator: '儿童伤害死亡率',
      unit: '1/10万',
      target: '以2010年为基数下降1/6',
    });
    expect(ruleToOutput(rule)).toMatchObject({
      kind: 'relative',
      baseYear: 2010,
      change: -1 / 6,
      changeIn: 'percent',
    });
  });

  it('refuses what is no exact number, an unknown kind or an unknown field', () => {
    const good = { kind: 'threshold', bound: 'min', value: '94', inclusive: true };
    expect(targetRuleSchema.safeParse(good).success).toBe(true);
    for (const value of ['94.0', '1e3', '', '94%', '+94', '.5', '-0', 94]) {
      expect(targetRuleSchema.safeParse({ ...good, value }).success, String(value)).toBe(false);
    }
    expect(targetRuleSchema.safeParse({ ...good, kind: 'guess' }).success).toBe(false);
    expect(targetRuleSchema.safeParse({ ...good, extra: 1 }).success).toBe(false);
  });

  it('every number a parsed rule holds is canonical', () => {
    fc.assert(
      fc.property(number, (text) => {
        const { rule } = parseTarget({ indicator: '某项指标', unit: '%', target: `≥${text}00%` });
        if (rule.kind === 'threshold') expect(isExactNumber(rule.value)).toBe(true);
      }),
    );
  });

  it('the default tolerance is 3 %', () => {
    expect(DEFAULT_PARSE_SETTINGS.aroundTolerance).toBe('0.03');
  });
});

function flatten(value: unknown, path = ''): Record<string, unknown> {
  if (value === null || typeof value !== 'object') return { [path]: value };
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => flatten(inner, `${path}.${key}`)));
}
