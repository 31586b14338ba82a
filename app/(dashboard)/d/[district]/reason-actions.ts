'use server';

import { giveWarningReasonSchema } from '@/lib/schemas/warning-reason';
import { runAction } from '@/lib/server/run-action';
import { giveWarningReason } from '@/lib/services/give-warning-reason';
import { toShownReason } from '@/lib/view/warning-reasons';

export async function giveWarningReasonAction(input: unknown) {
  return runAction(giveWarningReasonSchema, input, async (actor, parsed) =>
    toShownReason(await giveWarningReason(actor, parsed, new Date())),
  );
}
