import { caseState } from '@/lib/domain/warning/case-state';
import type { ToldCase } from '@/lib/domain/warning/listed-case';
import { newSupervisionHref, supervisionHref } from './address';

export type SupervisionDoor = { href: string; label: string };

/** By case: where its 督办 is read, or opened by those who may. */
export function supervisionDoors(
  cases: readonly ToldCase[],
  { district, year, maySupervise }: { district: string; year: number; maySupervise: boolean },
): Record<string, SupervisionDoor> {
  return Object.fromEntries(
    cases.flatMap((one) => {
      if (one.supervisionId !== null) {
        return [[one.id, { href: supervisionHref(district, year, one.supervisionId), label: '查看督办' }]];
      }
      const state = caseState(one);
      if (!maySupervise || state === 'closed' || state === 'recovered') return [];
      return [[one.id, { href: newSupervisionHref(district, year, one.id), label: '督办' }]];
    }),
  );
}
