import { eventOf, type Step, type WarningCase } from './advance-case';

type Act = { by: string; at: Date };

/** 知悉: somebody has taken note; what is noted already or over stays as it is. */
export function acknowledgeCase(before: WarningCase, { by, at }: Act): Step {
  if (before.acknowledgedAt || before.closedAt) return { after: before, events: [] };
  const after = { ...before, acknowledgedAt: at, acknowledgedBy: by, version: before.version + 1 };
  return { after, events: [eventOf('acknowledged', after, at)] };
}

/** 销号 by a person, who says why; a closed case stays as it is. */
export function closeCase(before: WarningCase, { by, at, reason }: Act & { reason: string }): Step {
  if (before.closedAt) return { after: before, events: [] };
  const after = { ...before, closedAt: at, closedBy: by, closeReason: reason, version: before.version + 1 };
  return { after, events: [eventOf('closed', after, at, reason)] };
}
