import type { ExactNumber, ParseSettings } from '../target/rule';

/** Every number the method leaves to the office (method §1, last paragraph). None is a national rule. */
export type ScoringSettings = {
  aroundTolerance: ExactNumber;
  sexRatioLow: ExactNumber;
  sexRatioHigh: ExactNumber;
  nearTolerance: ExactNumber;
  markedChange: ExactNumber;
  referenceTolerance: ExactNumber;
  holdTolerance: ExactNumber;
  paceOnTrack: ExactNumber;
  paceFaster: ExactNumber;
  reportingPrecision: ExactNumber;
  confidenceLevel: ExactNumber;
  forecastLevel: ExactNumber;
  forecastPoints: number;
  indicativePoints: number;
  smallExpectedEvents: number;
  slowWarningPoints: number;
  volatilityFactor: number;
  volatilityEarlierSteps: number;
  volatilityFloorPercent: ExactNumber;
  volatilityFloorPermille: ExactNumber;
  volatilityFloorPer10Thousand: ExactNumber;
  volatilityFloorPer100Thousand: ExactNumber;
  volatilityFloorOther: ExactNumber;
  volatilitySignificance: ExactNumber;
  volatilityExactBelow: number;
  noiseFactor: number;
};

export type SettingDescription = {
  key: keyof ScoringSettings;
  /** Chinese name as the method page and the reports print it. */
  name: string;
  /** share: 0.03 is shown as 3%. */
  shownAs: 'share' | 'number';
  /** One sentence for the method page. */
  sentence: string;
};

export const SETTING_DESCRIPTIONS: readonly SettingDescription[] = [
  {
    key: 'aroundTolerance',
    name: '“左右”容差',
    shownAs: 'share',
    sentence: '目标写作“左右”时，允许上下浮动目标值的这一比例；取 3% 时，45 左右即 43.65—46.35。',
  },
  {
    key: 'sexRatioLow',
    name: '出生人口性别比“趋于平衡”下限',
    shownAs: 'number',
    sentence: '出生人口性别比的目标写作“趋于平衡”时，以此为下限（女=100）。',
  },
  {
    key: 'sexRatioHigh',
    name: '出生人口性别比“趋于平衡”上限',
    shownAs: 'number',
    sentence: '出生人口性别比的目标写作“趋于平衡”时，以此为上限（女=100）。',
  },
  {
    key: 'nearTolerance',
    name: '接近达标幅度',
    shownAs: 'share',
    sentence: '未达标但与目标相差不超过目标值的这一比例，标注“接近达标”。',
  },
  {
    key: 'markedChange',
    name: '“明显”变化幅度',
    shownAs: 'share',
    sentence: '目标写作“明显提高”“明显降低”时，较基期的相对变化至少达到这一比例。',
  },
  {
    key: 'referenceTolerance',
    name: '“相适应”容差',
    shownAs: 'share',
    sentence: '目标写作“与……相适应”时，与参照值相差不超过参照值的这一比例即为符合。',
  },
  {
    key: 'holdTolerance',
    name: '“保持稳定”容差',
    shownAs: 'share',
    sentence: '目标写作“保持稳定”时，与基期值相差不超过基期值的这一比例即为符合。',
  },
  {
    key: 'paceOnTrack',
    name: '进度正常下限',
    shownAs: 'number',
    sentence: '进度比不低于这一数值为“进度正常”。',
  },
  {
    key: 'paceFaster',
    name: '需加快下限',
    shownAs: 'number',
    sentence:
      '进度比不低于这一数值、但未到进度正常下限的为“需加快”；低于它而不小于 0 的为“进展缓慢”，小于 0 的为“反向”。',
  },
  {
    key: 'reportingPrecision',
    name: '报告精度',
    shownAs: 'number',
    sentence: '基期值与目标值之差小于这一精度时不计算进度比，按“保持”看待。',
  },
  {
    key: 'confidenceLevel',
    name: '置信水平',
    shownAs: 'share',
    sentence: '由分子分母得出的率给出这一水平的置信区间；区间包含目标时标注“小样本，单年不足以判断”。',
  },
  {
    key: 'forecastLevel',
    name: '预测区间水平',
    shownAs: 'share',
    sentence:
      '预测给出这一水平的区间：整个区间达标为“预计达标”，部分达标为“存在风险”，整个区间不达标为“预计达标困难”。',
  },
  {
    key: 'forecastPoints',
    name: '预测所需年度数',
    shownAs: 'number',
    sentence: '同一口径的年度数据（含基期）达到这一个数才给出预测结论。',
  },
  {
    key: 'indicativePoints',
    name: '推算所需年度数',
    shownAs: 'number',
    sentence: '年度数据达到这一个数、但不足以预测时，只给出推算值并注明“仅供参考”。',
  },
  {
    key: 'smallExpectedEvents',
    name: '小样本期望例数',
    shownAs: 'number',
    sentence: '按目标值推算的期望例数小于这一数值时，不给出预测结论，改看多年合并率。',
  },
  {
    key: 'slowWarningPoints',
    name: '进度预警所需年度数',
    shownAs: 'number',
    sentence:
      '进度比低于需加快下限时，年度数据（含基期）达到这一个数才预警“预计达标困难”，不足时按“存在风险”提示。',
  },
  {
    key: 'volatilityFactor',
    name: '波动倍数',
    shownAs: 'number',
    sentence: '当年变化超过以往各年变化中位数的这一倍数，且超过该单位的最小幅度，预警“波动较大”。',
  },
  {
    key: 'volatilityEarlierSteps',
    name: '波动判断所需以往变化数',
    shownAs: 'number',
    sentence: '以往的年度变化至少有这一个数，才判断波动。',
  },
  {
    key: 'volatilityFloorPercent',
    name: '波动最小幅度（%）',
    shownAs: 'number',
    sentence: '单位为 % 的指标，当年变化不超过这一百分点数不预警波动。',
  },
  {
    key: 'volatilityFloorPermille',
    name: '波动最小幅度（‰）',
    shownAs: 'number',
    sentence: '单位为 ‰ 的指标，当年变化不超过这一千分点数不预警波动。',
  },
  {
    key: 'volatilityFloorPer10Thousand',
    name: '波动最小幅度（1/万）',
    shownAs: 'number',
    sentence: '单位为 1/万 的指标，当年变化不超过这一数值不预警波动。',
  },
  {
    key: 'volatilityFloorPer100Thousand',
    name: '波动最小幅度（1/10万）',
    shownAs: 'number',
    sentence: '单位为 1/10万 的指标，当年变化不超过这一数值不预警波动。',
  },
  {
    key: 'volatilityFloorOther',
    name: '波动最小幅度（其他单位）',
    shownAs: 'share',
    sentence: '其他单位的指标，当年变化不超过上年值的这一比例不预警波动。',
  },
  {
    key: 'volatilitySignificance',
    name: '波动检验水平',
    shownAs: 'number',
    sentence: '例数较少的指标，当年与以往三年合并值的精确检验 p 值小于这一数值，预警“波动较大”。',
  },
  {
    key: 'volatilityExactBelow',
    name: '精确检验适用例数',
    shownAs: 'number',
    sentence: '按以往三年推算的当年期望例数小于这一数值时，用精确检验代替倍数判断。',
  },
  {
    key: 'noiseFactor',
    name: '逆向变化噪声倍数',
    shownAs: 'number',
    sentence: '一年的逆向变化超过以往各年变化中位数的这一倍数，视为超出正常起伏。',
  },
];

export const DEFAULT_SETTINGS: ScoringSettings = {
  aroundTolerance: '0.03',
  sexRatioLow: '103',
  sexRatioHigh: '107',
  nearTolerance: '0.02',
  markedChange: '0.10',
  referenceTolerance: '0.03',
  holdTolerance: '0.03',
  paceOnTrack: '0.95',
  paceFaster: '0.60',
  reportingPrecision: '0.01',
  confidenceLevel: '0.95',
  forecastLevel: '0.80',
  forecastPoints: 5,
  indicativePoints: 3,
  smallExpectedEvents: 5,
  slowWarningPoints: 3,
  volatilityFactor: 3,
  volatilityEarlierSteps: 2,
  volatilityFloorPercent: '1',
  volatilityFloorPermille: '0.5',
  volatilityFloorPer10Thousand: '0.5',
  volatilityFloorPer100Thousand: '1',
  volatilityFloorOther: '0.05',
  volatilitySignificance: '0.01',
  volatilityExactBelow: 30,
  noiseFactor: 2,
};

/** The tolerances that take effect already when a target's text is read. */
export function parseSettingsOf(settings: ScoringSettings): ParseSettings {
  return {
    aroundTolerance: settings.aroundTolerance,
    sexRatioBalance: { low: settings.sexRatioLow, high: settings.sexRatioHigh },
  };
}
