import { findComparison, type ComparedScope } from '@/lib/db/comparison';
import type { Actor } from '@/lib/domain/access/actor';
import { readableDistricts } from '@/lib/domain/access/can';
import type { CatalogueRow, ComparedDistrict } from '@/lib/domain/comparison/catalogue-row';
import { ruleUnderSettings } from '@/lib/domain/scoring/rule-under-settings';
import { requireRight } from './require-right';
import { bindStoredSettings } from './settings-book';

export type ComparedDistricts = {
  districts: ComparedDistrict[];
  rows: CatalogueRow[];
};

/** With more districts than this, they are compared city by city unless one indicator is asked for. */
const ALL_AT_ONCE = 60;

type Asked = {
  districtId: string;
  year: number;
  /** Only this catalogue indicator; null = all of them. */
  catalogueKey: string | null;
  /** Code of a city; 'all' also where there are many; null = what suits their number. */
  city: string | null;
};

/**
 * Catalogue indicators of one year across every district the actor may read, targets as read with each district's
 * settings of the year. Throws `forbidden` for everybody but 上级.
 */
export async function compareDistricts(
  actor: Actor,
  { districtId, year, catalogueKey, city }: Asked,
): Promise<ComparedDistricts> {
  requireRight(actor, { type: 'district.compare', districtId });
  const permitted = readableDistricts(actor);
  const scope = chooseScope(permitted.length, { districtId, catalogueKey, city });
  const found = await findComparison(permitted, scope, year, catalogueKey);
  const settings = new Map(
    found.districts.map((district) => [district.code, bindStoredSettings(district.settings).ofYear]),
  );
  return {
    districts: found.districts.map(({ code, name, cityCode, city, hasRound }) => ({
      code,
      name,
      cityCode,
      city,
      hasRound,
    })),
    rows: found.rows.map(({ planEnd, ...row }) => {
      const used = settings.get(row.district);
      if (!row.target || !used) return row;
      const input = { indicator: row.name, unit: row.unit, target: row.target.text, planEnd };
      const rule = ruleUnderSettings(input, row.target.rule, used.inForce, used.everUsed);
      return { ...row, target: { ...row.target, rule } };
    }),
  };
}

function chooseScope(count: number, { districtId, catalogueKey, city }: Omit<Asked, 'year'>): ComparedScope {
  if (city !== null && city !== 'all') return { kind: 'city', code: city };
  const takesAll = count <= ALL_AT_ONCE || (city === 'all' && catalogueKey !== null);
  return takesAll ? { kind: 'all' } : { kind: 'cityOf', districtId };
}
