import type { WarningLevel, WarningType } from '../scoring/assessment';

/** What a warning is about, over the years: 预计达标困难 and 存在风险 are two degrees of one concern. */
export type WarningConcern = 'attainment' | 'missed' | 'reversal' | 'volatile' | 'missing' | 'doubtful';

/** In the order in which they are told. */
export const WARNING_CONCERNS = [
  'missed',
  'attainment',
  'reversal',
  'volatile',
  'missing',
  'doubtful',
] as const satisfies readonly WarningConcern[];

export const CONCERN_LABELS: Record<WarningConcern, string> = {
  missed: '未达标',
  attainment: '达标前景',
  reversal: '逆向变化',
  volatile: '波动较大',
  missing: '缺报',
  doubtful: '数据存疑',
};

export function concernOf(type: WarningType): WarningConcern {
  switch (type) {
    case 'unlikely':
    case 'atRisk':
      return 'attainment';
    case 'missed':
    case 'reversal':
    case 'volatile':
    case 'missing':
    case 'doubtful':
      return type;
  }
}

type Grade = { type: WarningType; level: WarningLevel };

const LEVEL_RANK: Record<WarningLevel, number> = { red: 3, yellow: 2, blue: 1 };

/** How much graver one grade is than another of the same concern; 0 when equally grave. */
export function compareGrades(one: Grade, other: Grade): number {
  return LEVEL_RANK[one.level] - LEVEL_RANK[other.level] || degreeOf(one.type) - degreeOf(other.type);
}

const degreeOf = (type: WarningType): number => (type === 'atRisk' ? 0 : 1);
