import type { EntryKind } from './interpret-entry';

/** What a value can be broken down by: 分性别 and 分城乡. */
export type Dimension = 'sex' | 'area';

/** In the order they are asked for. */
export const DIMENSIONS = ['sex', 'area'] as const satisfies readonly Dimension[];

export type PartCategory = 'male' | 'female' | 'urban' | 'rural';

export const DIMENSION_LABELS: Record<Dimension, string> = { sex: '分性别', area: '分城乡' };

export const CATEGORIES: Record<Dimension, readonly PartCategory[]> = {
  sex: ['male', 'female'],
  area: ['urban', 'rural'],
};

export const CATEGORY_LABELS: Record<PartCategory, string> = {
  male: '男',
  female: '女',
  urban: '城镇',
  rural: '农村',
};

/** The categories of several dimensions, in the order they are filled in. */
export function categoriesOf(dimensions: readonly Dimension[]): PartCategory[] {
  return DIMENSIONS.filter((dimension) => dimensions.includes(dimension)).flatMap(
    (dimension) => CATEGORIES[dimension],
  );
}

export function dimensionOf(category: PartCategory): Dimension {
  return CATEGORIES.sex.includes(category) ? 'sex' : 'area';
}

/** A ratio such as 2∶3 is itself a comparison, and a 研判 has no number: neither is broken down. */
export function takesDimensions(kind: EntryKind): boolean {
  return kind === 'value' || kind === 'fraction';
}
