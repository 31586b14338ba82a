'use server';

import { revalidatePath } from 'next/cache';
import type { Reminded } from '@/components/rounds/round-types';
import type { ActionResult } from '@/lib/schemas/action-result';
import {
  changeRoundSchema,
  closeRoundSchema,
  openRoundSchema,
  remindSchema,
  reopenRoundSchema,
} from '@/lib/schemas/round';
import { runAction } from '@/lib/server/run-action';
import { changeRound } from '@/lib/services/change-round';
import { closeRound } from '@/lib/services/close-round';
import { openRound } from '@/lib/services/open-round';
import { remindDepartments } from '@/lib/services/remind-departments';
import { reopenRound } from '@/lib/services/reopen-round';
import { toReminded } from '@/lib/view/rounds/reminded';

/** Locks, verdicts and notices on every page of the district follow from what is done here. */
const shownAnew = <T>(result: T): T => {
  revalidatePath('/d/[district]', 'layout');
  return result;
};

export async function openRoundAction(input: unknown) {
  return shownAnew(await runAction(openRoundSchema, input, openRound));
}

export async function changeRoundAction(input: unknown) {
  return shownAnew(await runAction(changeRoundSchema, input, changeRound));
}

export async function closeRoundAction(input: unknown) {
  return shownAnew(
    await runAction(closeRoundSchema, input, (actor, round) => closeRound(actor, round, new Date())),
  );
}

export async function reopenRoundAction(input: unknown) {
  return shownAnew(await runAction(reopenRoundSchema, input, reopenRound));
}

export async function remindAction(input: unknown): Promise<ActionResult<Reminded[]>> {
  return shownAnew(
    await runAction(remindSchema, input, async (actor, parsed) =>
      (await remindDepartments(actor, parsed, new Date())).map(toReminded),
    ),
  );
}
