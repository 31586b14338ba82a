import type { ActionResult } from '@/lib/schemas/action-result';
import type { AcknowledgeWarningsInput, CloseWarningCaseInput } from '@/lib/schemas/warning-case';

/** What the reader may do with warnings; null where it can only be read. */
export type WarningActions = {
  acknowledge:
    | ((input: AcknowledgeWarningsInput) => Promise<ActionResult<{ acknowledged: number; changed: number }>>)
    | null;
  close: ((input: CloseWarningCaseInput) => Promise<ActionResult<void>>) | null;
};
