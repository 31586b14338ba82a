'use server';

import type { Corrected } from '@/components/review/correct-dialog';
import {
  correctReadingSchema,
  saveReadingsSchema,
  submitReadingsSchema,
  withdrawReadingsSchema,
  type SaveReadingsInput,
  type SubmitReadingsInput,
  type WithdrawReadingsInput,
} from '@/lib/schemas/reading';
import type { ActionResult } from '@/lib/schemas/action-result';
import { runAction } from '@/lib/server/run-action';
import { correctReading } from '@/lib/services/correct-reading';
import { saveReadings } from '@/lib/services/save-readings';
import { submitReadings } from '@/lib/services/submit-readings';
import { withdrawReadings } from '@/lib/services/withdraw-readings';
import { toSavedRow } from '@/lib/view/entry-row';
import { fromMoved, fromSaved, type SheetOutcome } from '@/lib/view/sheet-outcome';
import { describeVerdict } from '@/lib/view/verdict-text';

export async function saveReadingsAction(input: SaveReadingsInput): Promise<ActionResult<SheetOutcome>> {
  return runAction(saveReadingsSchema, input, async (actor, parsed) =>
    fromSaved(await saveReadings(actor, parsed, new Date())),
  );
}

export async function submitReadingsAction(input: SubmitReadingsInput): Promise<ActionResult<SheetOutcome>> {
  return runAction(submitReadingsSchema, input, async (actor, parsed) =>
    fromMoved(await submitReadings(actor, parsed, new Date())),
  );
}

export async function withdrawReadingsAction(
  input: WithdrawReadingsInput,
): Promise<ActionResult<SheetOutcome>> {
  return runAction(withdrawReadingsSchema, input, async (actor, parsed) =>
    fromMoved(await withdrawReadings(actor, parsed, new Date())),
  );
}

export async function correctReadingAction(input: unknown): Promise<ActionResult<Corrected>> {
  return runAction(correctReadingSchema, input, async (actor, parsed) => {
    const corrected = await correctReading(actor, parsed, new Date());
    return {
      message: `已更正，现评估为：${describeVerdict(corrected.verdict)}。`,
      saved: toSavedRow(corrected, corrected.entryKind),
    };
  });
}
