'use server';

import type { ActionResult } from '@/lib/schemas/action-result';
import {
  acceptSupervisionSchema,
  answerSupervisionSchema,
  closeSupervisionSchema,
  escalateSupervisionSchema,
  extendSupervisionSchema,
  openSupervisionSchema,
  reopenSupervisionSchema,
  returnSupervisionSchema,
} from '@/lib/schemas/supervision';
import { runAction } from '@/lib/server/run-action';
import { acceptSupervision } from '@/lib/services/accept-supervision';
import { answerSupervision } from '@/lib/services/answer-supervision';
import { closeSupervision } from '@/lib/services/close-supervision';
import { escalateSupervision } from '@/lib/services/escalate-supervision';
import { extendSupervision } from '@/lib/services/extend-supervision';
import { openSupervision } from '@/lib/services/open-supervision';
import { reopenSupervision } from '@/lib/services/reopen-supervision';
import { returnSupervision } from '@/lib/services/return-supervision';

type Done = Promise<ActionResult<{ id: string; version: number }>>;

export async function openSupervisionAction(input: unknown): Done {
  return runAction(openSupervisionSchema, input, (actor, parsed) =>
    openSupervision(actor, parsed, new Date()),
  );
}

export async function answerSupervisionAction(input: unknown): Done {
  return runAction(answerSupervisionSchema, input, (actor, parsed) =>
    answerSupervision(actor, parsed, new Date()),
  );
}

export async function acceptSupervisionAction(input: unknown): Done {
  return runAction(acceptSupervisionSchema, input, (actor, parsed) =>
    acceptSupervision(actor, parsed, new Date()),
  );
}

export async function returnSupervisionAction(input: unknown): Done {
  return runAction(returnSupervisionSchema, input, (actor, parsed) =>
    returnSupervision(actor, parsed, new Date()),
  );
}

export async function escalateSupervisionAction(input: unknown): Done {
  return runAction(escalateSupervisionSchema, input, (actor, parsed) =>
    escalateSupervision(actor, parsed, new Date()),
  );
}

export async function extendSupervisionAction(input: unknown): Done {
  return runAction(extendSupervisionSchema, input, (actor, parsed) =>
    extendSupervision(actor, parsed, new Date()),
  );
}

export async function closeSupervisionAction(input: unknown): Done {
  return runAction(closeSupervisionSchema, input, (actor, parsed) =>
    closeSupervision(actor, parsed, new Date()),
  );
}

export async function reopenSupervisionAction(input: unknown): Done {
  return runAction(reopenSupervisionSchema, input, (actor, parsed) =>
    reopenSupervision(actor, parsed, new Date()),
  );
}
