import type { Recipient } from '../review/notice';
import type { Actor } from './actor';

/** What somebody wants to do, with the facts the decision needs. */
export type Action =
  | { type: 'district.read'; districtId: string }
  /** Hold the district against the others that 上级 may read. */
  | { type: 'district.compare'; districtId: string }
  | { type: 'reading.enter'; districtId: string; leadDepartmentIds: readonly string[] }
  | { type: 'reading.review'; districtId: string }
  /** 留言 on a year's value; `departmentIds` lead it or take part in it. */
  | { type: 'reading.comment'; districtId: string; departmentIds: readonly string[] }
  | { type: 'notice.read'; districtId: string; to: Recipient }
  /** 知悉 a warning, open a 督办 about it. */
  | { type: 'warning.act'; districtId: string }
  /** Answer a 督办 of the department; the office may write down what it was told. */
  | { type: 'supervision.answer'; districtId: string; departmentId: string }
  /** Accept, return, escalate, extend and close a 督办. */
  | { type: 'supervision.judge'; districtId: string }
  | { type: 'bulletin.write'; districtId: string; departmentId: string }
  | { type: 'bulletin.review'; districtId: string }
  /** Where the district's notices are posted to besides. */
  | { type: 'notice.configure'; districtId: string }
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
    case 'district.compare':
      return actor.role === 'superior' && actor.districtIds.includes(action.districtId);
    case 'reading.enter':
      return actsFor(actor, action.districtId, action.leadDepartmentIds);
    case 'reading.comment':
      return actsFor(actor, action.districtId, action.departmentIds);
    case 'narrative.write':
    case 'supervision.answer':
    case 'bulletin.write':
      return actsFor(actor, action.districtId, [action.departmentId]);
    case 'notice.read':
      return receives(actor, action.districtId, action.to);
    case 'warning.act':
      return (actor.role === 'office' || actor.role === 'leader') && actor.districtId === action.districtId;
    case 'supervision.judge':
    case 'bulletin.review':
    case 'notice.configure':
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

function receives(actor: Actor, districtId: string, to: Recipient): boolean {
  if (actor.districtId !== districtId) return false;
  switch (to.audience) {
    case 'office':
    case 'leader':
      return actor.role === to.audience;
    case 'department':
      return actor.role === 'liaison' && actor.departmentId === to.departmentId;
  }
}

/** The office of the district, or a liaison of one of the departments. */
function actsFor(actor: Actor, districtId: string, departmentIds: readonly string[]): boolean {
  if (actor.districtId !== districtId) return false;
  if (actor.role === 'office') return true;
  return (
    actor.role === 'liaison' && actor.departmentId !== null && departmentIds.includes(actor.departmentId)
  );
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
