'use server';

import { revalidatePath } from 'next/cache';
import type { ActionResult } from '@/lib/schemas/action-result';
import {
  assignProjectSchema,
  linkActionSchema,
  moveBulletinSchema,
  remindBulletinsSchema,
  returnBulletinSchema,
  saveBulletinSchema,
  setQuarterSchema,
  type AssignProjectInput,
  type LinkActionInput,
  type MoveBulletinInput,
  type RemindBulletinsInput,
  type ReturnBulletinInput,
  type SaveBulletinInput,
  type SetQuarterInput,
} from '@/lib/schemas/bulletin';
import { runAction } from '@/lib/server/run-action';
import { assignProject } from '@/lib/services/assign-project';
import { linkAction } from '@/lib/services/link-action';
import { remindBulletins } from '@/lib/services/remind-bulletins';
import { approveBulletin, returnBulletin } from '@/lib/services/review-bulletin';
import { saveBulletin } from '@/lib/services/save-bulletin';
import { setBulletinQuarter } from '@/lib/services/set-bulletin-quarter';
import { submitBulletin, withdrawBulletin } from '@/lib/services/submit-bulletin';
import { toReminded } from '@/lib/view/rounds/reminded';

export async function saveBulletinAction(input: SaveBulletinInput) {
  return runAction(saveBulletinSchema, input, (actor, parsed) => saveBulletin(actor, parsed, new Date()));
}

export async function submitBulletinAction(input: MoveBulletinInput) {
  return shownAnew(
    await runAction(moveBulletinSchema, input, (actor, parsed) => submitBulletin(actor, parsed, new Date())),
  );
}

export async function withdrawBulletinAction(input: MoveBulletinInput) {
  return shownAnew(
    await runAction(moveBulletinSchema, input, (actor, parsed) =>
      withdrawBulletin(actor, parsed, new Date()),
    ),
  );
}

export async function approveBulletinAction(input: MoveBulletinInput) {
  return shownAnew(
    await runAction(moveBulletinSchema, input, (actor, parsed) => approveBulletin(actor, parsed, new Date())),
  );
}

export async function returnBulletinAction(input: ReturnBulletinInput) {
  return shownAnew(
    await runAction(returnBulletinSchema, input, (actor, parsed) =>
      returnBulletin(actor, parsed, new Date()),
    ),
  );
}

export async function setQuarterAction(input: SetQuarterInput) {
  return shownAnew(
    await runAction(setQuarterSchema, input, (actor, parsed) =>
      setBulletinQuarter(actor, parsed, new Date()),
    ),
  );
}

export async function remindBulletinsAction(input: RemindBulletinsInput) {
  return runAction(remindBulletinsSchema, input, async (actor, parsed) =>
    (await remindBulletins(actor, parsed, new Date())).map((told) =>
      toReminded({ ...told, outcome: 'sent' }),
    ),
  );
}

export async function linkActionAction(input: LinkActionInput) {
  return shownAnew(await runAction(linkActionSchema, input, linkAction));
}

export async function assignProjectAction(input: AssignProjectInput) {
  return shownAnew(
    await runAction(assignProjectSchema, input, (actor, parsed) => assignProject(actor, parsed, new Date())),
  );
}

/** The page behind the form is loaded anew, so that it shows what was decided. */
function shownAnew<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok) revalidatePath('/d/[district]/actions', 'layout');
  return result;
}
