import type { AssessInput } from '@/lib/domain/scoring/assessment';
import type { TargetRule, TrendRule } from '@/lib/domain/target/rule';
import { pointsOf } from './make-input';
import {
  BALANCE,
  EXAMINATION,
  INJURY,
  inputOf,
  JUDGED,
  min,
  PARTY,
  pointsFrom,
  RATE,
  type Subject,
} from './sentence-subjects';

const max = (value: string, inclusive = true): TargetRule => ({
  kind: 'threshold',
  bound: 'max',
  value,
  inclusive,
});
export const subject = (name: string, unit: string, targetText: string, rule: TargetRule): Subject => ({
  name,
  unit,
  targetText,
  rule,
});
export const trend = (changes: Partial<TrendRule>): TargetRule => ({
  kind: 'trend',
  direction: 'up',
  cadence: 'yearly',
  strength: 'normal',
  ...changes,
});

const MATERNAL = subject('孕产妇死亡率', '1/10万', '＜8', max('8', false));
const INFANT = subject('婴儿死亡率', '‰', '＜5', max('5', false));
export const MYOPIA = subject('儿童青少年总体近视率', '%', '45左右', {
  kind: 'band',
  low: '43.65',
  high: '46.35',
  centre: '45',
  side: 'both',
});
const SCREENED = subject('适龄妇女宫颈癌人群筛查率', '%', '≥60', min('60'));
const DEPUTIES = subject('区人大代表中女性比例', '%', '≥30', min('30'));

/** What changes the words within one status: marks of the data, units, sizes of numbers, kinds of trend. */
export const ATTRIBUTES: readonly (readonly [string, AssessInput])[] = [
  // ---- 接近达标
  ['接近达标，越高越好', inputOf(RATE, '90.88 - - - 93.60')],
  ['接近达标，越低越好', inputOf(MATERNAL, '12.5 - - - 8.1')],
  ['等于不含本数的界限', inputOf(MATERNAL, '12.5 - - - 8')],
  ['接近达标，区间', inputOf(MYOPIA, '52 - - - 47.2')],
  ['接近达标，参照值', inputOf(PARTY, '- - - - 35|35.2')],
  // ---- 方向与单位
  ['越低越好，1/10万，已达标', inputOf(MATERNAL, '12.5 11 10.4 9 7.9')],
  ['越低越好，1/10万，预计达标困难', inputOf(MATERNAL, '12.5 12.4 12.6 12.5 12.4')],
  ['千分率', inputOf(INFANT, '6.1 - - - 5.9')],
  ['岁', inputOf(subject('妇女人均预期寿命', '岁', '≥82.3', min('82.3')), '80.1 80.4 80.6 81 81.2')],
  ['年', inputOf(subject('女性平均受教育年限', '年', '≥12.5', min('12.5')), '11 - - - 11.6')],
  ['小时', inputOf(subject('小学生每天睡眠时间', '小时', '≥10', min('10')), '9.1 9.2 9.3 9.5 9.6')],
  ['个', inputOf(subject('儿童友好公园', '个', '至少建设10个', min('10')), '2 - - - 5')],
  ['所，已达标', inputOf(subject('儿童友好医院', '所', '10所', min('10')), '4 5 7 9 10')],
  ['名', inputOf(subject('每所社区卫生服务中心全科医生数', '名', '≥1', min('1')), '0.62 0.7 0.77 0.8 0.87')],
  [
    '个，区间',
    inputOf(
      subject('示范性标杆项目', '个', '1~2个', { kind: 'band', low: '1', high: '2', side: 'both' }),
      '0 - - - 3',
    ),
  ],
  ['件，零发生', inputOf(subject('儿童用品安全事件', '件', '零发生', max('0')), '2 - - - 0')],
  ['件，零发生未达标', inputOf(subject('儿童用品安全事件', '件', '零发生', max('0')), '2 - - - 1')],
  [
    '张，每千名',
    inputOf(subject('每千名儿童拥有医疗床位数', '张', '≥3.17', min('3.17')), '2.31 2.4 2.61 2.7 2.88'),
  ],
  [
    '万人，提高',
    inputOf(
      subject('女性失业保险参保人数', '万人', '提高', trend({ cadence: 'overall' })),
      '12.13 - - - 15.60',
    ),
  ],
  [
    '人，趋势不符',
    inputOf(
      subject('残疾儿童康复救助人数', '人', '提高', trend({ cadence: 'overall' })),
      '312 305 318 301 298',
    ),
  ],
  ['平方米', inputOf(subject('人均体育场地面积', '平方米', '≥2.6', min('2.6')), '1.8 - - - 2.1')],
  // ---- 数的大小与符号
  [
    '很大的数',
    inputOf(
      subject('妇女小额担保贷款余额', '元', '≥12345678901', min('12345678901')),
      '9876543210 - - - 11111111111',
    ),
  ],
  ['很小的变化', inputOf(RATE, '92.0001 - - - 92.0003')],
  ['负值', inputOf(subject('女童入学增长率', '%', '≥0.5', min('0.5')), '-1.2 - - - -0.3')],
  ['负差距', inputOf(PARTY, '33|35 33.2|35.1 33.1|35.2 33.4|35.4 33.5|35.6')],
  ['没有变化', inputOf(RATE, '92 92 92 92 92')],
  ['没有变化，趋势', inputOf(EXAMINATION, '80 - - - 80')],
  [
    '舍入会造成矛盾',
    inputOf(RATE, '-', { asOf: 2024, points: pointsOf({ 2020: '909996/1000000', 2024: '939996/1000000' }) }),
  ],
  ['预测值舍入会造成矛盾', inputOf(RATE, '90.999 91.299 91.599 91.899 92.1987')],
  ['进度比舍入会造成矛盾', inputOf(subject('覆盖率', '%', '100', min('100')), '80 - - - - 89.4999')],
  ['封顶 100%', inputOf(subject('覆盖率', '%', '全覆盖', min('100')), '92 94 96 98 100')],
  [
    '目标是无限小数',
    inputOf(
      {
        ...INJURY,
        targetText: '以2020年为基数下降1/6',
        rule: { ...INJURY.rule, change: '-0.166666666666666666666667' } as TargetRule,
      },
      '10 - - - 8.3333',
    ),
  ],
  // ---- 进度
  ['进展缓慢', inputOf(RATE, '90 - - - 90.3')],
  ['需加快', inputOf(RATE, '90 - - - 91.2')],
  ['反向', inputOf(RATE, '90 - - - 89.2')],
  ['反向，越低越好', inputOf(INFANT, '6.1 - - - 6.6')],
  ['区间越过另一侧', inputOf(BALANCE, '112 - - - 102')],
  ['保持，留有余地', inputOf(RATE, '95 - - - 94.5')],
  ['保持，将不能保持', inputOf(RATE, '97 - - - 95')],
  ['保持，未能保持', inputOf(RATE, '95 - - - 93.5')],
  ['保持，有预测', inputOf(RATE, '95 95.1 95.3 95.2 95.4')],
  ['低于报告精度', inputOf(RATE, '93.999 - - - 94.5')],
  ['偶然波动之内', inputOf({ ...RATE, targetText: '≥95', rule: min('95') }, '19/22 - - - 20/22')],
  ['偶然波动之内，已达标', inputOf({ ...RATE, targetText: '≥95', rule: min('95') }, '19/22 - - - 22/22')],
  ['已过目标年，未达标', inputOf(RATE, '90', { asOf: 2031, points: pointsOf({ 2020: '90', 2031: '93' }) })],
  ['已过目标年，已达标', inputOf(RATE, '90', { asOf: 2031, points: pointsOf({ 2020: '90', 2031: '94.2' }) })],
  [
    '目标年未达标，约束性',
    inputOf(RATE, '90', { attribute: 'binding', asOf: 2030, points: pointsOf({ 2020: '90', 2030: '93' }) }),
  ],
  // ---- 小样本
  ['小样本，比例', inputOf(SCREENED, '14/30 - - - 16/30')],
  ['小样本，合并三年', inputOf(SCREENED, '14/30 18/31 15/29 17/30 17/30', { attribute: 'binding' })],
  ['例数过少，1 例', inputOf(MATERNAL, '0/3100 0/3050 0/3020 0/3010 1/3000', { attribute: 'binding' })],
  ['例数过少，0 例', inputOf(MATERNAL, '1/3100 0/3050 0/3020 0/3010 0/3000')],
  ['例数过少，不足三年', inputOf(MATERNAL, '1/3100 - - - 1/3000')],
  ['死亡率，例数较多', inputOf(INFANT, '21/3100 20/3050 18/3020 17/3010 15/3000')],
  [
    '小样本由合并率确认',
    inputOf(INFANT, '25/3100 24/3050 22/3020 23/3010 21/3000', { attribute: 'binding' }),
  ],
  // ---- 还差几人
  ['还差几人', inputOf(DEPUTIES, '50/200 - - - 57/200')],
  [
    '还差几人，不含本数',
    inputOf(
      { ...DEPUTIES, targetText: '＞30', rule: { ...min('30'), inclusive: false } as TargetRule },
      '50/200 - - - 60/200',
    ),
  ],
  ['还差几个', inputOf(subject('社区妇女之家覆盖率', '%', '100', min('100')), '60/79 - - - 77/79')],
  ['还需减少几人', inputOf(subject('在校学生吸烟率', '%', '≤5', max('5')), '90/1000 - - - 63/1000')],
  ['全数统计，已达标', inputOf(DEPUTIES, '50/200 - - - 61/200')],
  // ---- 推算
  ['三个年度，仅供参考', inputOf(RATE, '90 91 92')],
  ['四个年度，仅供参考', inputOf(MATERNAL, '12 11.5 11.2 10.6')],
  [
    '个数的推算',
    inputOf(subject('普惠托育服务机构数量', '个', '增加', trend({ cadence: 'overall' })), '18 22 27 31 36'),
  ],
  // ---- 口径与缺年
  ['口径变更', inputOf(RATE, '85 86 90! 90.5 91')],
  ['口径当年变更', inputOf(RATE, '85 86 87 88 91!')],
  ['口径变更后的趋势', inputOf(EXAMINATION, '80 81 70! 71 72')],
  ['口径当年变更的趋势', inputOf(EXAMINATION, '80 81 82 83 70!')],
  ['口径变更后的相对目标', inputOf(INJURY, '10 9.5 9! 8.8 8.5')],
  ['缺年', inputOf(RATE, '90 - 91.3 - 92.1 92.4')],
  ['逐年趋势缺年', inputOf({ ...EXAMINATION, targetText: '逐年提高', rule: trend({}) }, '80 81 - 83 84')],
  ['缺少基期值', inputOf(RATE, '- 91 91.4 91.6 92')],
  [
    '规划基期以前的数据',
    inputOf(RATE, '', { asOf: 2024, points: pointsFrom('88 88.5 90 91 91.2 91.9 92.1', 2018) }),
  ],
  ['缺报，没有任何数据', inputOf(RATE, '', { asOf: 2024 })],
  ['缺报，没有责任单位', inputOf(RATE, '90 91 -', { department: undefined })],
  ['缺报，轮次已结束', inputOf(RATE, '90 91 -', { roundClosed: true })],
  [
    '缺报，数据尚未产生',
    inputOf(RATE, '90 91 -', {
      roundClosed: true,
      gap: { kind: 'notProduced', reason: '统计公报 6 月发布。' },
    }),
  ],
  [
    '缺报，统计制度未采集，两年没有数据',
    inputOf(RATE, '90 - -', { roundClosed: true, gap: { kind: 'notCollected', reason: '五年一次调查' } }),
  ],
  [
    '缺报，未报送，没有任何数据',
    inputOf(RATE, '', {
      asOf: 2024,
      roundClosed: true,
      gap: { kind: 'notReported', reason: '多次催报未报' },
    }),
  ],
  [
    '不适用',
    inputOf(RATE, '90 91 -', {
      roundClosed: true,
      gap: { kind: 'notApplicable', reason: '当年没有换届' },
      excusedYears: [2022],
    }),
  ],
  ['未列入填报范围', inputOf(RATE, '90 91 -', { excusedYears: [2022] })],
  ['缺报两年，其间一年不适用', inputOf(RATE, '90 - - -', { roundClosed: true, excusedYears: [2022] })],
  ['数据存疑', inputOf(RATE, '90.88 - - - 95.1?')],
  // ---- 待确认与调整
  ['待确认', inputOf(RATE, '90.88 - - - 92.10', { confidence: 'confirm' })],
  [
    '目标调整，有文件',
    inputOf({ ...RATE, targetText: '≥95', rule: min('95') }, '90.88 - - - 92.10', {
      targetChange: { since: 2023, before: '≥94', after: '≥95', document: '渝中妇儿工委〔2023〕2 号' },
    }),
  ],
  [
    '目标调整，无文件',
    inputOf({ ...RATE, targetText: '≥95', rule: min('95') }, '90.88 - - - 95.10', {
      targetChange: { since: 2023, before: '逐年提高', after: '≥95', document: null },
    }),
  ],
  [
    '目标调整，待确认',
    inputOf({ ...RATE, targetText: '95%以上。', rule: min('95') }, '-', {
      confidence: 'confirm',
      asOf: 2024,
      targetChange: { since: 2023, before: '≥94', after: '95%以上。', document: '《规划中期调整方案》' },
    }),
  ],
  [
    '没有生效的目标',
    inputOf(
      subject('孕产妇系统管理率', '%', '', { kind: 'unparsed', reason: '该年度没有生效的目标值' }),
      '90 91',
    ),
  ],
  ['研判，当年有数据', inputOf(JUDGED, '3 4')],
];
