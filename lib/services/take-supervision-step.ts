import { addAuditEntry } from '@/lib/db/audit';
import type { Db } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import {
  addSupervisionSteps,
  lockSupervision,
  updateSupervision,
  type NewStep,
} from '@/lib/db/supervision-writes';
import {
  findSupervision,
  listSupervisionSteps,
  type SupervisionRow,
  type SupervisionStepRow,
} from '@/lib/db/supervisions';
import type { Actor } from '@/lib/domain/access/actor';
import { chinaDay } from '@/lib/domain/review/calendar';
import {
  advanceSupervision,
  beginsWait,
  describeSupervisionRefusal,
  type SupervisionRefusal,
  type SupervisionStep,
} from '@/lib/domain/supervision/advance-supervision';
import { describeStep } from '@/lib/domain/supervision/describe-step';
import { AppError } from '@/lib/errors';
import { noticesOfStep } from './supervision-notices';

export type SupervisionPlace = { districtId: string; supervisionId: string };

export type TakenStep = { id: string; version: number };

/** The supervision, held until the transaction ends. Throws `notFound`. */
export async function holdSupervision(
  db: Db,
  { districtId, supervisionId }: SupervisionPlace,
): Promise<SupervisionRow> {
  await lockSupervision(db, districtId, supervisionId);
  const found = await findSupervision(db, districtId, supervisionId);
  if (!found) throw new AppError('notFound', `supervision ${districtId} ${supervisionId}`);
  return found;
}

/** What somebody does with a supervision. */
export type Taking = {
  step: SupervisionStep;
  verb: 'answer' | 'accept' | 'return' | 'escalate' | 'extend' | 'close' | 'reopen';
  /** What the step stores besides its kind. */
  written: Pick<NewStep, 'cause' | 'measures' | 'promisedOn' | 'text' | 'dueOn'>;
  onBehalfOf: string;
  /** The field a refused day stands in. */
  dayField?: string;
};

/**
 * Takes one step of a supervision that the caller holds: state, history, audit and notices in its transaction. Throws
 * `staleVersion` with the steps that were not seen, `wrongState` or `invalidInput` with what to do.
 */
export async function takeSupervisionStep(
  db: Db,
  actor: Actor,
  districtId: string,
  { row, seen }: { row: SupervisionRow; seen: number },
  { step, verb, written, onBehalfOf, dayField }: Taking,
  now: Date,
): Promise<TakenStep> {
  if (row.version !== seen) throw await staleSupervision(db, districtId, row, seen);
  const advance = advanceSupervision(row, step, chinaDay(now));
  if (!advance.ok) throw refusal(advance.why, row, dayField);
  const moved = { before: row, next: advance.next, beginsWait: beginsWait(row, advance.next), at: now };
  if (!(await updateSupervision(db, districtId, row, moved))) {
    throw await staleSupervision(db, districtId, row, seen);
  }
  const version = row.version + 1;
  await addSupervisionSteps(db, districtId, [
    { supervisionId: row.id, version, kind: step.kind, ...written, actor, onBehalfOf, at: now },
  ]);
  const { text, ...fields } = written;
  await addAuditEntry(db, {
    districtId,
    actor,
    action: `supervision.${verb}`,
    subjectType: 'supervision',
    subjectId: row.id,
    detail: { ...placeOf(row), ...fields, ...(text && { reason: text }) },
  });
  const body = describeStep({ kind: step.kind, ...written });
  await sendNotice(db, actor, noticesOfStep(districtId, row, { kind: step.kind, body }, actor));
  return { id: row.id, version };
}

/** What every audit row of a supervision names, so that the history finds it. */
export const placeOf = ({
  indicatorId,
  departmentId,
  year,
}: Pick<SupervisionRow, 'indicatorId' | 'departmentId' | 'year'>) => ({
  indicatorId,
  departmentId,
  year,
});

/** What the others did since the version that was seen, to be read beside what was typed. */
export type UnseenSteps = { version: number; steps: SupervisionStepRow[] };

async function staleSupervision(
  db: Db,
  districtId: string,
  { id, version }: SupervisionRow,
  seen: number,
): Promise<AppError> {
  const steps = (await listSupervisionSteps(db, districtId, [id])).filter((step) => step.version > seen);
  const last = steps.at(-1);
  const said = last ? `${last.actor}刚刚办理了这项督办：${describeStep(last)}` : '这项督办刚刚有了变化。';
  return new AppError('staleVersion', `supervision ${id} is at ${version}, seen ${seen}`, {
    userMessage: `${said}您填写的内容仍在框中，请核对后再办理。`,
    detail: { current: { version, steps } satisfies UnseenSteps },
  });
}

function refusal(
  why: SupervisionRefusal,
  { id, state }: SupervisionRow,
  dayField: string | undefined,
): AppError {
  const userMessage = describeSupervisionRefusal(why, state);
  const isOfDay = why === 'dayPassed' || why === 'notLater';
  return isOfDay && dayField !== undefined
    ? new AppError('invalidInput', `${why} of supervision ${id}`, {
        userMessage,
        detail: { fields: { [dayField]: userMessage } },
      })
    : new AppError('wrongState', `${why}: supervision ${id} is ${state}`, { userMessage });
}
