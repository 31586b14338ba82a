import { ownReferenceName, suggestReferences } from '../../domain/reference/suggest-reference';
import { isSameMeasure } from '../../domain/scoring/unit';
import { KIND_LABELS } from '../plan-kind';
import type { PlanIndicatorItem } from './plan-indicators';

type Indicator = {
  id: string;
  serial: string;
  name: string;
  unit: string;
  planKind: 'women' | 'children' | 'action';
};
type Series = { id: string; name: string; unit: string };

export type ReferenceOption = {
  id: string;
  name: string;
  /** 妇女 20 */
  place: string;
  /** Says what the target's words say. */
  isLikely: boolean;
};

export type ReferenceOptions = {
  /** Of the indicator's own unit only, the likely ones first. */
  indicators: ReferenceOption[];
  series: ReferenceOption[];
  /** What a new table would be called. */
  newName: string;
};

/** What the indicator may be compared with. */
export function composeReferenceOptions(
  item: Pick<PlanIndicatorItem, 'id' | 'name' | 'unit' | 'reference'>,
  choices: { indicators: readonly Indicator[]; series: readonly Series[] },
): ReferenceOptions {
  const asked = item.reference?.asked ?? [];
  const fits = ({ unit }: { unit: string }) => isSameMeasure(item.unit, unit);
  const indicators = choices.indicators.filter((choice) => choice.id !== item.id && fits(choice));
  const series = choices.series.filter(fits);
  const likely = new Set(
    asked.flatMap((reference) =>
      [
        ...suggestReferences(reference, item.name, indicators),
        ...suggestReferences(reference, item.name, series),
      ].map(({ id }) => id),
    ),
  );
  const toOption = ({ id, name }: { id: string; name: string }, place: string): ReferenceOption => ({
    id,
    name,
    place,
    isLikely: likely.has(id),
  });
  const likelyFirst = (a: ReferenceOption, b: ReferenceOption) => Number(b.isLikely) - Number(a.isLikely);
  return {
    indicators: indicators
      .map((choice) => toOption(choice, `${KIND_LABELS[choice.planKind]} ${choice.serial}`.trim()))
      .sort(likelyFirst),
    series: series.map((choice) => toOption(choice, '参照表')).sort(likelyFirst),
    newName: ownReferenceName(asked[0] ?? '', item.name),
  };
}

/** Options whose name or place has every word; all when nothing is sought. */
export function searchReferenceOptions(options: readonly ReferenceOption[], q: string): ReferenceOption[] {
  const words = q.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter(({ name, place }) =>
    words.every((word) => `${place} ${name}`.toLowerCase().includes(word)),
  );
}
