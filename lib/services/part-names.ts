import type { Db } from '@/lib/db/client';
import { listParts } from '@/lib/db/parts';
import type { IndicatorState } from '@/lib/db/plan-setup';
import { AppError } from '@/lib/errors';

/**
 * Reasons name the parts, so each part in force has a name of its own within its row. `of` is the row, held, or one
 * of its parts, which may keep its name. Throws `conflict`.
 */
export async function requireNewNames(
  db: Db,
  districtId: string,
  of: Pick<IndicatorState, 'id' | 'parentId'>,
  names: readonly string[],
): Promise<void> {
  const parts = await listParts(db, districtId, of.parentId ?? of.id);
  const taken = new Set(parts.filter(({ id, retired }) => !retired && id !== of.id).map(({ name }) => name));
  const twice = names.find((name, index) => taken.has(name) || names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new AppError('conflict', 'two parts of one name', {
    userMessage: `分项“${twice}”重名。结论和预警要按名称说明是哪一个分项，请改用不同的名称。`,
  });
}
