import type { NaturalLimits } from '../forecast/scale';
import { shareOfUnit } from '../target/share-unit';
import type { SeriesPoint } from './assessment';
import { Fraction } from './fraction';

/** What a unit means for arithmetic and wording. `scale` is null for a unit that is not a share or rate. */
export type UnitFacts = {
  kind: 'percent' | 'permille' | 'per10Thousand' | 'per100Thousand' | 'other';
  scale: number | null;
  /** Printed straight after the number. */
  suffix: string;
  /** Printed after a difference of two values: 0.31 个百分点. */
  changeSuffix: string;
};

const PERCENT: UnitFacts = { kind: 'percent', scale: 100, suffix: '%', changeSuffix: ' 个百分点' };
const PERMILLE: UnitFacts = { kind: 'permille', scale: 1000, suffix: '‰', changeSuffix: ' 个千分点' };
const PER_10_THOUSAND: UnitFacts = {
  kind: 'per10Thousand',
  scale: 10_000,
  suffix: '/万',
  changeSuffix: '/万',
};
const PER_100_THOUSAND: UnitFacts = {
  kind: 'per100Thousand',
  scale: 100_000,
  suffix: '/10万',
  changeSuffix: '/10万',
};

const known = new Map<string, UnitFacts>();

export function readUnit(unit: string): UnitFacts {
  const found = known.get(unit);
  if (found) return found;
  const facts = classifyUnit(unit);
  if (known.size < 1000) known.set(unit, facts);
  return facts;
}

function classifyUnit(unit: string): UnitFacts {
  switch (shareOfUnit(unit)) {
    case 'percent':
      return PERCENT;
    case 'permille':
      return PERMILLE;
    case 'per10k':
      return PER_10_THOUSAND;
    case 'per100k':
      return PER_100_THOUSAND;
    case null: {
      const suffix = unit.trim() === '' ? '' : ` ${unit.trim()}`;
      return { kind: 'other', scale: null, suffix, changeSuffix: suffix };
    }
  }
}

/** Whether a value means the same under both units: another spelling of a rate, or the same word. */
export function isSameMeasure(one: string, other: string): boolean {
  const share = shareOfUnit(one);
  return share === shareOfUnit(other) && (share !== null || one.trim() === other.trim());
}

/** Counted things: a negative value is impossible, and year-to-year noise is that of counts. */
export function isCountUnit(unit: string): boolean {
  return /^[\s]*[人名个所家件例起次户张床位处条项村]{1,2}\s*$/.test(unit);
}

/** Natural limits of a series: shares stay in 0–100, nothing counted falls below 0 – unless its own readings do. */
export function naturalLimits(unit: UnitFacts, values: readonly Fraction[]): NaturalLimits {
  const top = topOf(unit);
  const exactTop = top === null ? null : Fraction.of(top);
  const isAbove = exactTop !== null && values.some((value) => value.compare(exactTop) > 0);
  const isBelow = values.some((value) => value.sign() < 0);
  return { floor: isBelow ? null : 0, ceiling: isAbove ? null : top };
}

/** The same for what models and charts are fed with. No verdict may rest on it. */
export function limitsOfNumbers(unit: UnitFacts, values: readonly number[]): NaturalLimits {
  const top = topOf(unit);
  const isAbove = top !== null && values.some((value) => value > top);
  return { floor: values.some((value) => value < 0) ? null : 0, ceiling: isAbove ? null : top };
}

function topOf({ kind }: UnitFacts): number | null {
  return kind === 'percent' ? 100 : kind === 'permille' ? 1000 : null;
}

/** A whole body was counted – deputies, committee members, party members – so there is no sampling error (method §4). */
export function isCompleteCount(indicator: string): boolean {
  // Illness and death strike by chance also where everybody is counted: 女职工职业病发病率.
  if (/(发病|患病|死亡|感染|近视|检出|贫血|伤害|发生)率$/.test(indicator)) return false;
  return /代表|委员|班子|党员|干部|村委会|居委会|成员|正职|常委|职工|技术人员|负责人|公务员|管理层|董事|监事|书记|主任|在校/.test(
    indicator,
  );
}

/** Rates whose numerator may exceed the denominator: gross enrolment, sex ratio. */
export function mayExceedWhole(indicator: string): boolean {
  return /毛入[学园]率|性别比|增长|增速|增幅/.test(indicator);
}

export function hasCounts(
  point: SeriesPoint,
): point is SeriesPoint & { numerator: string; denominator: string } {
  return point.numerator !== undefined && point.denominator !== undefined;
}

/** Shares of places and things, whoever they serve: 家长学校覆盖率, 儿童用品不合格率. */
const COUNTS_THINGS =
  /机构.*覆盖|站点|设施|家长学校|辅导室|教室|开课|场所|托管服务|中小学比例|[抽检用].*合格率/;
const COUNTS_HOUSEHOLDS = /厕所.*普及率|自来水普及率/;
const COUNTS_PEOPLE =
  /[女男妇儿生童孕]|人员|人数|嫌疑人|居民|村民|职工|老年人|家长|患者|婚前|入[学园]率|巩固率|普惠率|传播|筛查|知晓/;

/** What a share's numerator counts: 还差 3 人, but 还差 3 个 for communities, schools and other things. */
export function counterOf(indicator: string): '人' | '个' | '户' {
  if (COUNTS_HOUSEHOLDS.test(indicator)) return '户';
  if (COUNTS_THINGS.test(indicator)) return '个';
  const name = indicator.replace(/妇女之家|妇女微家|儿童之家|儿童友好|妇女儿童|幼儿园|卫生/g, '');
  return COUNTS_PEOPLE.test(name) ? '人' : '个';
}
