'use server';

import { acknowledgeWarningsSchema, closeWarningCaseSchema } from '@/lib/schemas/warning-case';
import { runAction } from '@/lib/server/run-action';
import { acknowledgeWarnings } from '@/lib/services/acknowledge-warnings';
import { closeWarningCase } from '@/lib/services/close-warning-case';

export async function acknowledgeWarningsAction(input: unknown) {
  return runAction(acknowledgeWarningsSchema, input, (actor, parsed) =>
    acknowledgeWarnings(actor, parsed, new Date()),
  );
}

export async function closeWarningCaseAction(input: unknown) {
  return runAction(closeWarningCaseSchema, input, (actor, parsed) =>
    closeWarningCase(actor, parsed, new Date()),
  );
}
