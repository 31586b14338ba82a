import type { ActionResult } from '@/lib/schemas/action-result';
import type {
  ChangeRoundInput,
  CloseRoundInput,
  OpenRoundInput,
  RemindInput,
  ReopenRoundInput,
} from '@/lib/schemas/round';

type Act<I, T> = (input: I) => Promise<ActionResult<T>>;

/** What became of a reminder to one department, in words. */
export type Reminded = { department: string; message: string; text: string | null };

export type RoundActions = {
  open: Act<OpenRoundInput, void>;
  change: Act<ChangeRoundInput, void>;
  close: Act<CloseRoundInput, { archived: number; gaps: number }>;
  reopen: Act<ReopenRoundInput, void>;
  remind: Act<RemindInput, Reminded[]>;
};

export type Place = { districtId: string; year: number };

/** A round as its dialogs need it; `planIds` empty: every plan of the year. */
export type RoundTerms = {
  opensOn: string;
  dueOn: string;
  instructions: string | null;
  planIds: readonly string[];
};

export type PlanChoice = { id: string; title: string; periodStart: number; periodEnd: number };
