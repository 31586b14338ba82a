'use server';

import { revalidatePath } from 'next/cache';
import {
  removeRuleSchema,
  saveRuleSchema,
  setRuleEnabledSchema,
  tryRuleSchema,
} from '@/lib/schemas/validation-rule';
import { runAction } from '@/lib/server/run-action';
import { removeRule } from '@/lib/services/remove-rule';
import { saveRule } from '@/lib/services/save-rule';
import { setRuleEnabled } from '@/lib/services/set-rule-enabled';
import { tryRule } from '@/lib/services/try-rule';

/** What the sheets and the review say follows from what is set here. */
const shownAnew = <T>(result: T): T => {
  revalidatePath('/d/[district]', 'layout');
  return result;
};

export async function saveRuleAction(input: unknown) {
  return shownAnew(
    await runAction(saveRuleSchema, input, (actor, rule) => saveRule(actor, rule, new Date())),
  );
}

export async function tryRuleAction(input: unknown) {
  return runAction(tryRuleSchema, input, (actor, rule) => tryRule(actor, rule, new Date()));
}

export async function setRuleEnabledAction(input: unknown) {
  return shownAnew(
    await runAction(setRuleEnabledSchema, input, (actor, rule) => setRuleEnabled(actor, rule, new Date())),
  );
}

export async function removeRuleAction(input: unknown) {
  return shownAnew(await runAction(removeRuleSchema, input, removeRule));
}
