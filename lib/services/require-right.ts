import type { Actor } from '@/lib/domain/access/actor';
import { can, type Action } from '@/lib/domain/access/can';
import { AppError } from '@/lib/errors';

/** Fails closed: throws `forbidden` unless `can()` says yes. */
export function requireRight(actor: Actor, action: Action): void {
  if (!can(actor, action))
    throw new AppError('forbidden', `${actor.role} ${actor.id} may not ${action.type}`);
}

/** The right to report in the district at all; which rows, is decided for each. */
export function requireReporter(actor: Actor, districtId: string): void {
  const own = actor.departmentId;
  requireRight(actor, { type: 'reading.enter', districtId, leadDepartmentIds: own === null ? [] : [own] });
}
