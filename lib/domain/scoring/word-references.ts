import type { Explanation } from './assessment';
import type { Facts } from './facts';
import { Fraction } from './fraction';
import type { Reading, Series } from './series';
import { typeset } from './typeset';
import { printReading } from './wording';

/** As it was entered; a rate derived from counts has two decimals. */
function printReference({ point, reference }: Reading, { unit }: Series): string {
  const isDerived = point.referenceCounts !== undefined && unit.scale !== null;
  return isDerived ? reference!.toFixed(2) : point.reference!.replace(':', '∶');
}

/** The reference values the verdict and the outlook stand on; undefined for a rule that needs none. */
export function listReferences({ due, final, series, input }: Facts): Explanation['references'] {
  const rule = due.rule.kind === 'reference' ? due.rule : final.rule;
  if (rule.kind !== 'reference') return undefined;
  return {
    kind: input.reference?.kind ?? null,
    name: input.reference?.name ?? rule.reference,
    values: series.usable.flatMap((reading) =>
      reading.reference === null ? [] : [{ year: reading.year, text: printReference(reading, series) }],
    ),
  };
}

/** What is missing, and who can do what about it. */
export function wordMissingReference({ due, input }: Facts): string {
  const { asOf, reference } = input;
  const asked = due.rule.kind === 'reference' ? `（${due.rule.reference}）` : '';
  if (reference === undefined) return `缺少当年参照值${asked}，暂不可评`;
  if (reference === null) return `未关联参照指标${asked}，暂不可评，请在规划设置中关联`;
  const { name, kind, isRetired } = reference;
  if (kind === 'series') return `“${name}”${asOf} 年未填写，暂不可评，请在“参照值”中填写`;
  return isRetired
    ? `参照指标“${name}”已停用，${asOf} 年没有数据，暂不可评，请在规划设置中改换参照`
    : `“${name}”${asOf} 年尚无已审核数据，暂不可评，审核后自动评价`;
}

/** 与参照值之差由 2023 年 0.04 张变为 −0.08 张: whoever subtracts the printed numbers gets the printed gaps. */
export function wordGapChange(first: Reading, last: Reading, series: Series): string {
  const gap = (reading: Reading) => {
    const printed = [printReading(reading, series), printReference(reading, series)];
    const decimals = Math.max(...printed.map((text) => text.split('.')[1]?.length ?? 0));
    const isRatio = printed.some((text) => text.includes('∶'));
    const [value, reference] = printed as [string, string];
    const difference = isRatio
      ? reading.value.minus(reading.reference!)
      : Fraction.of(value).minus(Fraction.of(reference));
    return typeset(difference.toFixed(isRatio ? 2 : decimals));
  };
  const { changeSuffix } = series.unit;
  return `与参照值之差由 ${first.year} 年 ${gap(first)}${changeSuffix}变为 ${gap(last)}${changeSuffix}`;
}

/** What a comparison with another number leaves open. */
export function describeReferenceLimits(facts: Facts): string[] {
  const { series, input } = facts;
  const used = listReferences(facts);
  if (!used || used.values.length === 0) return [];
  const known = new Set(used.values.map(({ year }) => year));
  // That of the year itself is what the verdict says.
  const missing = series.usable
    .filter(({ year }) => !known.has(year) && year !== input.asOf)
    .map(({ year }) => year);
  const limits: string[] = [];
  if (missing.length > 0) limits.push(`缺少 ${missing.join('、')} 年的参照值。`);
  if (series.referencesSince !== null) {
    limits.push(
      `参照指标“${input.reference?.name ?? used.name}”${series.referencesSince} 年口径变更，此前的差距不与此后比较。`,
    );
  }
  return limits;
}
