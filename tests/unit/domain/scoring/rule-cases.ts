import type { AssessInput } from '@/lib/domain/scoring/assessment';
import type { TargetRule } from '@/lib/domain/target/rule';
import { MYOPIA, subject, trend } from './attribute-cases';
import {
  EXAMINATION,
  HELD,
  INJURY,
  inputOf,
  MARKED,
  PARTY,
  TOILETS,
  YEAR_ON_YEAR,
} from './sentence-subjects';

const CASES = subject('杀害、强奸、伤害妇女案件发生数', '件', '得到控制', {
  kind: 'trend',
  direction: 'down',
  cadence: 'overall',
  strength: 'contain',
});
const EXCEEDED = subject('儿童肥胖率', '%', '3%左右', {
  kind: 'band',
  low: '2.91',
  high: '3.09',
  centre: '3',
  side: 'high',
});

const UNDER_FIVE = subject('5岁以下儿童死亡率', '‰', '到2025年控制在5.5‰以下，到2030年控制在4.5‰以下', {
  kind: 'staged',
  steps: [
    { year: 2025, rule: { kind: 'threshold', bound: 'max', value: '5.5', inclusive: true } },
    { year: 2030, rule: { kind: 'threshold', bound: 'max', value: '4.5', inclusive: true } },
  ],
});

/** What changes the words within one kind of rule. */
export const RULE_CASES: readonly (readonly [string, AssessInput])[] = [
  // ---- 趋势
  ['逐年，符合', inputOf({ ...EXAMINATION, targetText: '逐年提高', rule: trend({}) }, '80 80.5 81 82 83')],
  ['逐年，中断', inputOf({ ...EXAMINATION, targetText: '逐年提高', rule: trend({}) }, '80 79 81 80.5 83')],
  [
    '逐年降低，中断',
    inputOf(subject('剖宫产率', '%', '逐年降低', trend({ direction: 'down' })), '46 45 45.2 44 43'),
  ],
  [
    '逐年明显，幅度不足',
    inputOf(
      { ...EXAMINATION, targetText: '逐年明显提高', rule: trend({ strength: 'marked' }) },
      '80 80.5 81 82 83',
    ),
  ],
  [
    '明显降低，符合',
    inputOf(
      subject(
        '贫血患病率',
        '%',
        '明显降低',
        trend({ direction: 'down', cadence: 'overall', strength: 'marked' }),
      ),
      '12 11.5 11 10.9 10.2',
    ),
  ],
  ['明显提高，受上限限制', inputOf({ ...MARKED, targetText: '明显提高' }, '98 - - - 99')],
  [
    '巩固提高',
    inputOf(
      {
        ...EXAMINATION,
        targetText: '巩固提高',
        rule: trend({ cadence: 'overall', strength: 'consolidate' }),
      },
      '80 - - - 80',
    ),
  ],
  [
    '巩固提高，不符',
    inputOf(
      {
        ...EXAMINATION,
        targetText: '巩固提高',
        rule: trend({ cadence: 'overall', strength: 'consolidate' }),
      },
      '80 - - - 79',
    ),
  ],
  [
    '逐年巩固，中断',
    inputOf(
      { ...EXAMINATION, targetText: '逐年巩固提高', rule: trend({ strength: 'consolidate' }) },
      '80 81 80 82 83',
    ),
  ],
  ['得到控制', inputOf(CASES, '31 - - - 27')],
  ['得到控制，不符', inputOf(CASES, '31 - - - 33')],
  [
    '得到有效控制，逐年中断',
    inputOf(
      subject('儿童超重率', '%', '上升趋势得到有效控制', trend({ direction: 'down', strength: 'contain' })),
      '9 9.4 9.2 9.1 9',
    ),
  ],
  ['保持稳定', inputOf(HELD, '90 - - - 88')],
  ['保持稳定，不符', inputOf(HELD, '90 - - - 87')],
  [
    '逐年保持稳定，中断',
    inputOf({ ...HELD, targetText: '逐年保持稳定', rule: trend({ direction: 'hold' }) }, '90 86 89 90 90'),
  ],
  [
    '已到 100%，持平即符合',
    inputOf({ ...EXAMINATION, targetText: '逐年提高', rule: trend({}) }, '99 100 100 100 100'),
  ],
  [
    '比例的趋势',
    inputOf({ ...TOILETS, targetText: '逐步提高', rule: trend({ cadence: 'overall' }) }, '2:5 - - - 1:2'),
  ],
  // ---- 相对
  [
    '每年提高个百分点',
    inputOf(
      subject('知晓率', '%', '每年提高1个百分点', {
        kind: 'relative',
        baseYear: 2020,
        change: '1',
        changeIn: 'points',
        per: 'year',
        bound: 'min',
      }),
      '60 - - - 63',
    ),
  ],
  [
    '每年降低百分之几',
    inputOf(
      {
        ...INJURY,
        targetText: '每年下降3%',
        rule: { ...INJURY.rule, change: '-0.03', per: 'year' } as TargetRule,
      },
      '10 - - - 8.5',
    ),
  ],
  [
    '翻一番',
    inputOf(
      subject('托位数', '个', '比2020年翻一番', {
        kind: 'relative',
        baseYear: 2020,
        change: '1',
        changeIn: 'percent',
        per: 'once',
        bound: 'exact',
      }),
      '350 - - - 612',
    ),
  ],
  [
    '上升不超过',
    inputOf(
      {
        ...INJURY,
        targetText: '比2020年上升不超过5%',
        rule: { ...INJURY.rule, change: '0.05', bound: 'max' } as TargetRule,
      },
      '10 - - - 10.6',
    ),
  ],
  [
    '与基期持平',
    inputOf(
      { ...INJURY, targetText: '与2020年持平', rule: { ...INJURY.rule, change: '0' } as TargetRule },
      '10 - - - 10.2',
    ),
  ],
  ['比上年', inputOf(YEAR_ON_YEAR, '52.1 51 50.2')],
  [
    '绝对数',
    inputOf(
      subject('妇女儿童活动中心', '所', '比2020年增加3所', {
        kind: 'relative',
        baseYear: 2020,
        change: '3',
        changeIn: 'absolute',
        per: 'once',
        bound: 'exact',
      }),
      '4 - - - 5',
    ),
  ],
  // ---- 比例与区间
  [
    '二比三',
    inputOf(
      {
        ...TOILETS,
        targetText: '2∶3',
        rule: { kind: 'ratio', antecedent: '2', consequent: '3', bound: 'exact' },
      },
      '1:2 - - - 120:180',
    ),
  ],
  [
    '二比三，记作小数',
    inputOf(
      {
        ...TOILETS,
        targetText: '2∶3',
        rule: { kind: 'ratio', antecedent: '2', consequent: '3', bound: 'exact' },
      },
      '0.5 - - - 0.667',
    ),
  ],
  [
    '二比三，不符',
    inputOf(
      {
        ...TOILETS,
        targetText: '2∶3',
        rule: { kind: 'ratio', antecedent: '2', consequent: '3', bound: 'exact' },
      },
      '1:2 - - - 3:5',
    ),
  ],
  ['左右', inputOf(MYOPIA, '52 51 50 49 46')],
  ['左右，只限上限', inputOf(EXCEEDED, '3.9 - - - 3.2')],
  ['左右，只限上限，符合', inputOf(EXCEEDED, '3.9 - - - 2.2')],
  // ---- 参照值
  [
    '相适应，符合',
    inputOf(
      {
        ...PARTY,
        targetText: '与女职工比例相适应',
        rule: { kind: 'reference', comparator: '~', reference: '女职工比例' },
      },
      '- - - - 34.9|35.2',
    ),
  ],
  [
    '相适应，不符',
    inputOf(
      {
        ...PARTY,
        targetText: '与女职工比例相适应',
        rule: { kind: 'reference', comparator: '~', reference: '女职工比例' },
      },
      '- - - - 31|35.2',
    ),
  ],
  [
    '低于平均水平',
    inputOf(
      subject('儿童用品不合格率', '%', '低于全市平均水平', {
        kind: 'reference',
        comparator: '<',
        reference: '全市平均水平',
      }),
      '4|4.2 3.9|4.2 3.7|4.1 3.6|4.1 3.4|4.0',
    ),
  ],
  [
    '等于参照值，不含本数',
    inputOf(
      {
        ...PARTY,
        targetText: '高于全市平均水平',
        rule: { kind: 'reference', comparator: '>', reference: '全市平均水平' },
      },
      '- - - - 35.2|35.2',
    ),
  ],
  // ---- 分阶段
  ['分阶段，阶段已达标而终期尚未', inputOf(UNDER_FIVE, '17/3300 17/3251 17/3338 16/3272 16/3330 16/3353')],
  ['分阶段，终期已达标', inputOf(UNDER_FIVE, '4.2 - - - 4.1')],
];
