import type { Actor } from '@/lib/domain/access/actor';
import type { CatalogueRow, ComparedDistrict } from '@/lib/domain/comparison/catalogue-row';
import { AppError } from '@/lib/errors';
import { compareDistricts } from './compare-districts';

export type ComparedIndicator = {
  districts: ComparedDistrict[];
  rows: readonly [CatalogueRow, ...CatalogueRow[]];
};

/** One catalogue indicator across districts. Throws `forbidden`, or `notFound` where none of the districts has it. */
export async function compareIndicator(
  actor: Actor,
  asked: { districtId: string; year: number; catalogueKey: string; city: string | null },
): Promise<ComparedIndicator> {
  const { districts, rows } = await compareDistricts(actor, asked);
  const [first, ...others] = rows;
  if (!first) {
    throw new AppError('notFound', `no catalogue indicator ${asked.catalogueKey} in ${asked.year}`, {
      userMessage: `所选范围内 ${asked.year} 年没有区县监测这项指标。请在页首选择其他年份，或返回区县比较重新选择指标。`,
    });
  }
  return { districts, rows: [first, ...others] };
}
