import type { AssessInput, SeriesPoint } from '@/lib/domain/scoring/assessment';
import { parseTarget } from '@/lib/domain/target/parse-target';

/** Districts of the country (GB/T 2260), indicators of both plans of one district, years of a plan. */
export const DISTRICTS = 2844;
export const INDICATORS = 80;
export const YEARS = 10;
const FIRST_YEAR = 2020;

type Template = { name: string; unit: string; target: string; start: number; step: number; counts?: number };

/** The kinds of target in the proportion in which the published plans have them. */
const TEMPLATES: Template[] = [
  { name: '孕产妇系统管理率', unit: '%', target: '≥94', start: 88, step: 0.5 },
  { name: '适龄妇女宫颈癌人群筛查率', unit: '%', target: '达到70%以上', start: 48, step: 1.9 },
  { name: '学前教育毛入园率', unit: '%', target: '＞98.5', start: 90, step: 0.7 },
  { name: '九年义务教育巩固率', unit: '%', target: '98', start: 95, step: 0.25 },
  { name: '儿童福利机构覆盖率', unit: '%', target: '100', start: 92, step: 0.8 },
  { name: '5岁以下儿童死亡率', unit: '‰', target: '＜6', start: 8, step: -0.15 },
  { name: '婴儿死亡率', unit: '‰', target: '5‰以下', start: 6, step: -0.1, counts: 3100 },
  { name: '孕产妇死亡率', unit: '1/10万', target: '＜12', start: 17, step: -0.4, counts: 3100 },
  { name: '出生人口性别比', unit: '', target: '趋于平衡', start: 110, step: -0.4 },
  { name: '女性常住人口就业比例', unit: '%', target: '45左右', start: 43, step: 0.2 },
  { name: '区县人大代表中女性比例', unit: '%', target: '逐步提高', start: 30, step: 0.4 },
  { name: '儿童伤害死亡率', unit: '1/10万', target: '以2020年为基数下降20%', start: 14, step: -0.3 },
];

const rules = TEMPLATES.map(({ name, unit, target }) => parseTarget({ indicator: name, unit, target }));

/** Deterministic noise between −1 and 1. */
function noise(seed: number): number {
  const wave = Math.sin(seed * 12.9898) * 43_758.5453;
  return (wave - Math.floor(wave)) * 2 - 1;
}

/** The inputs of all indicators of one district, of every pace from far behind to far ahead. */
export function districtInputs(district: number): AssessInput[] {
  return Array.from({ length: INDICATORS }, (_, indicator) => {
    const kind = indicator % TEMPLATES.length;
    const { name, unit, target } = TEMPLATES[kind]!;
    const { rule, direction, confidence } = rules[kind]!;
    return {
      name,
      unit,
      targetText: target,
      rule,
      direction,
      confidence,
      attribute: indicator % 4 === 0 ? 'binding' : 'anticipated',
      baselineYear: FIRST_YEAR,
      targetYear: 2030,
      asOf: FIRST_YEAR + YEARS - 1,
      points: seriesPoints(TEMPLATES[kind]!, district * INDICATORS + indicator),
      roundClosed: true,
    };
  });
}

function seriesPoints({ start, step, unit, counts }: Template, seed: number): SeriesPoint[] {
  const pace = 1 + noise(seed);
  const scale = unit === '‰' ? 1000 : 100_000;
  return Array.from({ length: YEARS }, (_, index) => {
    const size = start + index * step * pace + Math.abs(step) * noise(seed * YEARS + index);
    const value = Math.max(0, unit === '%' ? Math.min(100, size) : size).toFixed(2);
    const point = { year: FIRST_YEAR + index, value };
    if (counts === undefined) return point;
    return {
      ...point,
      numerator: String(Math.round((Number(value) * counts) / scale)),
      denominator: String(counts),
    };
  });
}
