import type { CatalogueRow, ComparedDistrict, ComparedReading } from '@/lib/domain/comparison/catalogue-row';

/** A district of one city, as comparisons meet it. */
export const comparedDistrict = (code: string, change: Partial<ComparedDistrict> = {}): ComparedDistrict => ({
  code,
  name: `${code}区`,
  cityCode: '900000',
  city: '测试市',
  hasRound: true,
  ...change,
});

export const comparedReading = (value: string, change: Partial<ComparedReading> = {}): ComparedReading => ({
  text: value,
  value,
  numerator: null,
  denominator: null,
  preliminary: false,
  demonstration: false,
  ...change,
});

/** 孕产妇系统管理率 with the given value; null = none. */
export const catalogueRow = (
  district: string,
  value: string | null,
  change: Partial<CatalogueRow> = {},
): CatalogueRow => ({
  key: 'antenatal-system-management',
  district,
  id: `indicator-${district}`,
  kind: 'women',
  domain: '妇女与健康',
  serial: '4',
  name: '孕产妇系统管理率',
  unit: '%',
  entryKind: 'fraction',
  definition: '同一口径',
  definitionSince: null,
  isSplit: false,
  direction: 'up',
  target: {
    text: '≥94',
    rule: { kind: 'threshold', bound: 'min', value: '94', inclusive: true },
  },
  reading: value === null ? null : comparedReading(value),
  waiting: false,
  gap: null,
  status: value === null ? 'noData' : 'met',
  nearlyMet: false,
  unconfirmed: false,
  ...change,
});

/** By district, as `chooseRows` gives them. */
export const rowsByDistrict = (rows: readonly CatalogueRow[]): Map<string, CatalogueRow> =>
  new Map(rows.map((row) => [row.district, row]));
