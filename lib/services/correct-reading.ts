import { inTransaction } from '@/lib/db/client';
import type { ReportingRow, StoredReading } from '@/lib/db/reading-rows';
import type { ReadingChange } from '@/lib/db/reading-writes';
import { listVerdicts, type VerdictRow } from '@/lib/db/reading-verdicts';
import type { Actor } from '@/lib/domain/access/actor';
import { checkEntry } from '@/lib/domain/reading/check-entry';
import { interpretEntry, type EnteredReading, type EntryKind } from '@/lib/domain/reading/interpret-entry';
import type { PartReading } from '@/lib/domain/reading/interpret-parts';
import { advanceReading } from '@/lib/domain/review/advance-reading';
import { hasSameContent } from '@/lib/domain/review/same-entry';
import { AppError } from '@/lib/errors';
import type { CorrectReadingInput } from '@/lib/schemas/reading';
import { openBatch, refuseStale, runBatch, stateOf } from './reading-batch';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';
import { readParts } from './save-readings';
import { tellOfRedWarnings } from './tell-of-red-warnings';

/** The reading as it stands now, with the verdict it produced. */
export type CorrectedReading = StoredReading & {
  indicatorId: string;
  entryKind: EntryKind;
  verdict: VerdictRow | null;
};

/**
 * Changes an approved or archived value, with a reason, as a new revision; verdicts follow in the same
 * transaction. Throws `staleVersion` with the present value, `invalidInput` with field errors or open questions.
 */
export async function correctReading(
  actor: Actor,
  input: CorrectReadingInput,
  now: Date,
): Promise<CorrectedReading> {
  const { districtId, year, indicatorId } = input;
  requireRight(actor, { type: 'reading.review', districtId });
  return inTransaction(async (db) => {
    const context = await openBatch(db, { actor, districtId, year, now }, [indicatorId]);
    const row = context.rows.get(indicatorId);
    const reading = row?.reading;
    if (!row || !reading) throw new AppError('notFound', `reading of ${indicatorId} in ${year}`);
    const { entered, overrideReason } = judgeCorrection(input, row, reading);
    const after: ReadingChange['after'] = {
      ...withoutKeys(reading),
      ...entered,
      note: input.note || null,
      overrideReason,
      flag: reading.flag === 'demonstration' ? 'official' : reading.flag,
      reviewedById: actor.id,
      reviewedBy: actor.name,
      reviewedAt: now.toISOString(),
    };
    const { done } = await runBatch(context, [{ indicatorId }], () => ({
      result: { indicatorId, id: reading.id, version: reading.version },
      change: { indicatorId, before: reading, act: 'correct', reason: input.reason, after },
    }));
    const [corrected] = done;
    if (!corrected) throw staleError(row);
    const { cases } = await recomputeAssessments(db, districtId, [indicatorId], now);
    await tellOfRedWarnings(db, actor, { districtId, year }, cases);
    const [verdict] = await listVerdicts(db, districtId, year, [indicatorId]);
    return { ...after, ...corrected, entryKind: row.entryKind, verdict: verdict ?? null };
  });
}

function judgeCorrection(
  input: CorrectReadingInput,
  row: ReportingRow,
  reading: StoredReading,
): { entered: EnteredReading & { parts: readonly PartReading[] }; overrideReason: string | null } {
  const { reason } = input;
  const parties = ['reviewer'] as const;
  const step = advanceReading({ from: stateOf(row), act: 'correct', parties, roundClosed: false, reason });
  if (!step.ok) {
    throw new AppError('wrongState', `correct from ${stateOf(row)}: ${step.why}`, {
      userMessage: '只有已审核、已归档的数值可以更正；待审核的请退回修改。',
    });
  }
  if (reading.version !== input.version) throw staleError(row);
  const outcome = interpretEntry(input, row.unit, row.entryKind);
  if (outcome.kind === 'blank') throw invalid({ value: '请填写更正后的数值。' });
  if (outcome.kind === 'invalid') throw invalid(fieldMessages(outcome.errors));
  const { parts, errors: partErrors } = readParts(input.parts, row);
  if (partErrors.length > 0) throw invalid({ parts: partErrors[0]?.message ?? '' });
  const entered = { ...outcome.reading, parts };
  const { errors, questions } = checkEntry(
    { whole: outcome.reading, parts },
    row,
    input.year,
    row.earlier[0] ?? null,
  );
  if (errors.length > 0) throw invalid(fieldMessages(errors));
  if (hasSameContent(reading, { ...entered, note: input.note || null })) {
    throw invalid({ value: '与原值相同，没有需要更正的内容。' });
  }
  if (questions.length > 0 && !input.confirmed) {
    throw new AppError('invalidInput', 'open questions', {
      userMessage: `${questions[0]?.message ?? ''}如确认无误，请再次提交。`,
      detail: { questions },
    });
  }
  const doubtful = questions.some(({ answer }) => answer === 'explain');
  return { entered, overrideReason: doubtful ? reason : null };
}

function withoutKeys({ id: _id, version: _version, ...rest }: StoredReading) {
  return rest;
}

function fieldMessages(errors: readonly { field: string; message: string }[]): Record<string, string> {
  return Object.fromEntries(errors.map(({ field, message }) => [field, message]));
}

function invalid(fields: Record<string, string>): AppError {
  return new AppError('invalidInput', 'correction refused', {
    userMessage: Object.values(fields)[0],
    detail: { fields },
  });
}

function staleError(row: ReportingRow): AppError {
  const { message, current } = refuseStale(row, '请刷新页面，看过现在的值再更正。');
  return new AppError('staleVersion', `reading of ${row.indicatorId}`, {
    userMessage: message,
    detail: { current },
  });
}
