import type { AssessInput, SeriesPoint } from '@/lib/domain/scoring/assessment';
import type { SimpleRule, TargetRule } from '@/lib/domain/target/rule';
import { makeInput } from './make-input';

/**
 * Yearly values from 2020 on, separated by spaces; "-" is a year without one. Counts as 14/30, ratios as 2:3, the
 * year's reference after a bar (36|35.2); "!" after a value starts a new definition, "?" marks a doubtful one.
 */
export function pointsFrom(text: string, firstYear = 2020): SeriesPoint[] {
  return text.split(' ').flatMap((entry, index) => {
    if (entry === '-') return [];
    const [, body = '', reference, marks = ''] = /^([^|!?]*)(?:\|([^!?]*))?([!?]*)$/.exec(entry) ?? [];
    const [numerator = '', denominator] = body.split('/');
    return [
      {
        year: firstYear + index,
        ...(denominator === undefined ? { value: body } : { value: '', numerator, denominator }),
        ...(reference !== undefined && { reference }),
        ...(marks.includes('!') && { definitionChanged: true }),
        ...(marks.includes('?') && { doubtful: true }),
      },
    ];
  });
}

export type Subject = Pick<AssessInput, 'name' | 'unit' | 'targetText'> & { rule: TargetRule };

/** The year that counts as now is that of the last entry, given or missing. */
export function inputOf(subject: Subject, values: string, changes: Partial<AssessInput> = {}): AssessInput {
  const entries = values === '' ? [] : values.split(' ');
  return makeInput({}, subject.rule, {
    ...subject,
    department: '区卫生健康委',
    points: values === '' ? [] : pointsFrom(values),
    asOf: 2020 + Math.max(0, entries.length - 1),
    ...changes,
  });
}

export const min = (value: string): SimpleRule => ({
  kind: 'threshold',
  bound: 'min',
  value,
  inclusive: true,
});

export const RATE: Subject = {
  name: '孕产妇系统管理率',
  unit: '%',
  targetText: '≥94',
  rule: min('94'),
};
export const BALANCE: Subject = {
  name: '出生人口性别比',
  unit: '',
  targetText: '趋于平衡',
  rule: { kind: 'band', low: '103', high: '107', side: 'both' },
};
export const TOILETS: Subject = {
  name: '城区公共厕所男女厕位比',
  unit: '',
  targetText: '不低于1∶2',
  rule: { kind: 'ratio', antecedent: '1', consequent: '2', bound: 'min' },
};
export const INJURY: Subject = {
  name: '儿童伤害死亡率',
  unit: '1/10万',
  targetText: '以2020年为基数下降20%',
  rule: {
    kind: 'relative',
    baseYear: 2020,
    change: '-0.2',
    changeIn: 'percent',
    per: 'once',
    bound: 'exact',
  },
};
export const SINCE_2019: Subject = {
  ...INJURY,
  targetText: '以2019年为基数下降20%',
  rule: {
    kind: 'relative',
    baseYear: 2019,
    change: '-0.2',
    changeIn: 'percent',
    per: 'once',
    bound: 'exact',
  },
};
export const SINCE_2024: Subject = {
  name: '学前教育毛入园率',
  unit: '%',
  targetText: '比2024年提高5个百分点',
  rule: { kind: 'relative', baseYear: 2024, change: '5', changeIn: 'points', per: 'once', bound: 'exact' },
};
export const YEAR_ON_YEAR: Subject = {
  name: '近视率',
  unit: '%',
  targetText: '比上年降低1个百分点以上',
  rule: {
    kind: 'relative',
    baseYear: 'previous',
    change: '-1',
    changeIn: 'points',
    per: 'once',
    bound: 'min',
  },
};
export const EXAMINATION: Subject = {
  name: '婚前医学检查率',
  unit: '%',
  targetText: '逐步提高',
  rule: { kind: 'trend', direction: 'up', cadence: 'overall', strength: 'normal' },
};
export const MARKED: Subject = {
  ...EXAMINATION,
  targetText: '明显提高',
  rule: { kind: 'trend', direction: 'up', cadence: 'overall', strength: 'marked' },
};
export const HELD: Subject = {
  name: '普惠性幼儿园覆盖率',
  unit: '%',
  targetText: '保持稳定',
  rule: { kind: 'trend', direction: 'hold', cadence: 'overall', strength: 'normal' },
};
export const PARTY: Subject = {
  name: '区党代会代表中女性比例',
  unit: '%',
  targetText: '不低于本地区党员总数中女性比例',
  rule: { kind: 'reference', comparator: '>=', reference: '本地区党员总数中女性比例' },
};
export const JUDGED: Subject = {
  name: '妇女健康水平',
  unit: '',
  targetText: '不断提高',
  rule: { kind: 'judgement', question: '不断提高' },
};
export const MORTALITY: Subject = {
  name: '新生儿、婴儿和5岁以下儿童死亡率',
  unit: '‰',
  targetText: '分别控制在3.0‰、5.0‰和6.0‰以下',
  rule: {
    kind: 'compound',
    parts: [
      { label: '新生儿死亡率', rule: { kind: 'threshold', bound: 'max', value: '3.0', inclusive: true } },
      { label: '婴儿死亡率', rule: { kind: 'threshold', bound: 'max', value: '5.0', inclusive: true } },
      {
        label: '5岁以下儿童死亡率',
        rule: { kind: 'threshold', bound: 'max', value: '6.0', inclusive: true },
      },
    ],
  },
};
export const UNREADABLE: Subject = {
  name: '儿童友好医院',
  unit: '所',
  targetText: '按上级要求',
  rule: { kind: 'unparsed', reason: '没有可以比较的数' },
};
