import { listDistrictOptions } from '@/lib/db/users';
import type { Actor, Role } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import { requireRight } from './require-right';

export type PlaceIds = { districtId: string | null; departmentId: string | null; districtIds: string[] };

/** Ids for a role's districts and department, given by code and by name or alias. Throws `notFound`. */
export async function resolveAccountPlace(
  actor: Actor,
  role: Role,
  districtCodes: readonly string[],
  department: string | undefined,
): Promise<PlaceIds> {
  requireRight(actor, { type: 'account.manage' });
  if (role === 'superior') return { districtId: null, departmentId: null, districtIds: [...districtCodes] };
  const districtId = districtCodes[0] ?? null;
  if (department === undefined) return { districtId, departmentId: null, districtIds: [] };
  const district = (await listDistrictOptions()).find(({ code }) => code === districtId);
  const found = district?.departments.find(
    ({ name, aliases }) => name === department || aliases.includes(department),
  );
  if (!found) {
    const known = district?.departments.map(({ name }) => name).join('、') ?? '';
    throw new AppError('notFound', `no department ${department} in ${districtId}`, {
      userMessage: district
        ? `${district.name}没有单位“${department}”。现有单位：${known}。`
        : '没有找到该区县，请用 --district 写 6 位区县代码。',
    });
  }
  return { districtId, departmentId: found.id, districtIds: [] };
}
