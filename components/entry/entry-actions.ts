import type { SaveReadingsInput, SubmitReadingsInput, WithdrawReadingsInput } from '@/lib/schemas/reading';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { SheetOutcome } from '@/lib/view/sheet-outcome';

export type EntryActions = {
  save: (input: SaveReadingsInput) => Promise<ActionResult<SheetOutcome>>;
  submit: (input: SubmitReadingsInput) => Promise<ActionResult<SheetOutcome>>;
  withdraw: (input: WithdrawReadingsInput) => Promise<ActionResult<SheetOutcome>>;
};
