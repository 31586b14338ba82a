import type { Actor } from './actor';

/** What somebody wants to do, with the facts the decision needs. */
export type Action =
  | { type: 'district.read'; districtId: string }
  | { type: 'reading.enter'; districtId: string; leadDepartmentIds: readonly string[] }
  | { type: 'reading.review'; districtId: string }
  | { type: 'narrative.write'; districtId: string; departmentId: string }
  | { type: 'plan.manage'; districtId: string }
  | { type: 'judgement.sign'; districtId: string }
  | { type: 'account.manage' };

/**
 * The one place where rights are decided; services call it and fail closed.
 * 系统管理员 keeps accounts and the machine, and by separation of duties reads no district's data.
 */
export function can(actor: Actor, action: Action): boolean {
  switch (action.type) {
    case 'district.read':
      return readableDistricts(actor).includes(action.districtId);
    case 'reading.enter':
      if (actor.districtId !== action.districtId) return false;
      if (actor.role === 'office') return true;
      return (
        actor.role === 'liaison' &&
        actor.departmentId !== null &&
        action.leadDepartmentIds.includes(actor.departmentId)
      );
    case 'narrative.write':
      if (actor.districtId !== action.districtId) return false;
      return (
        actor.role === 'office' || (actor.role === 'liaison' && actor.departmentId === action.departmentId)
      );
    case 'reading.review':
    case 'plan.manage':
    case 'judgement.sign':
      return actor.role === 'office' && actor.districtId === action.districtId;
    case 'account.manage':
      return actor.role === 'admin';
    default: {
      const unknown: never = action;
      return Boolean(unknown) && false;
    }
  }
}

/** Codes of the districts whose data the actor may read. */
export function readableDistricts(actor: Actor): readonly string[] {
  switch (actor.role) {
    case 'admin':
      return [];
    case 'superior':
      return actor.districtIds;
    case 'office':
    case 'liaison':
    case 'leader':
      return actor.districtId === null ? [] : [actor.districtId];
  }
}
