import type { ReportingRow } from '@/lib/db/reading-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { checkEntry } from '@/lib/domain/reading/check-entry';
import { ruleFindings } from '@/lib/domain/reading/check-rules';
import { advanceReading } from '@/lib/domain/review/advance-reading';
import type { SubmitReadingsInput } from '@/lib/schemas/reading';
import {
  refuse,
  refuseLocked,
  refuseStale,
  type BatchContext,
  type BatchOutcome,
  type Verdict,
} from './reading-batch';
import { runEntryBatch } from './run-entry-batch';

export type MovedReading = {
  indicatorId: string;
  id: string;
  version: number;
  state: 'draft' | 'submitted' | 'returned' | 'approved' | 'archived';
  overrideReason: string | null;
};

type Item = SubmitReadingsInput['items'][number];

/**
 * Hands saved drafts to the office. A value with an open question is left as it is until the question is
 * answered; an answer in words marks the value 数据存疑.
 */
export async function submitReadings(
  actor: Actor,
  { districtId, year, openedBy, items }: SubmitReadingsInput,
  now: Date,
): Promise<BatchOutcome<MovedReading>> {
  return runEntryBatch({ actor, districtId, year, now, openedBy }, items, decide, { withRules: true });
}

function decide(item: Item, row: ReportingRow, context: BatchContext): Verdict<MovedReading> {
  const locked = refuseLocked(row, context, 'open');
  if (locked) return locked;
  const { reading } = row;
  if (!reading || reading.value === null) {
    return refuse(row, 'invalidInput', '还没有填写数值，请填写并保存后再提交。');
  }
  if (reading.version !== item.version)
    return { refusal: refuseStale(row, '表中已换成现在的值，请核对后再提交。') };
  const step = advanceReading({
    from: reading.state,
    act: 'submit',
    parties: ['writer'],
    roundClosed: false,
    reason: null,
  });
  if (!step.ok) return refuse(row, 'wrongState', '这一项现在不能提交，请刷新页面查看最新状态。');
  const answered = answerQuestions(item, row, context);
  if ('refusal' in answered) return answered;
  const { id, version, ...kept } = reading;
  return {
    result: {
      indicatorId: row.indicatorId,
      id,
      version,
      state: 'submitted',
      overrideReason: answered.overrideReason,
    },
    change: {
      indicatorId: row.indicatorId,
      before: reading,
      act: 'submit',
      reason: answered.overrideReason,
      after: {
        ...kept,
        state: 'submitted',
        overrideReason: answered.overrideReason,
        returnReason: null,
        returnFields: [],
        enteredById: context.actor.id,
        enteredBy: context.actor.name,
        enteredAt: context.now.toISOString(),
      },
    },
  };
}

function answerQuestions(item: Item, row: ReportingRow, { year, rules }: BatchContext) {
  const { reading } = row;
  if (!reading || reading.value === null) return { overrideReason: null };
  const whole = { ...reading, value: reading.value };
  const entry = checkEntry({ whole, parts: reading.parts }, row, year, row.earlier[0] ?? null);
  const office = ruleFindings(rules, row.indicatorId);
  const errors = [...entry.errors, ...office.errors];
  const questions = [...entry.questions, ...office.questions];
  if (errors.length > 0) return refuse(row, 'invalidInput', errors[0]?.message ?? '', { errors });
  const open = questions.filter(({ answer, code }) =>
    answer === 'explain' ? !item.reason : !item.confirmed.includes(code) && !item.reason,
  );
  if (open.length > 0) {
    return refuse(row, 'questionOpen', open[0]?.message ?? '', { questions: open });
  }
  const explained = questions.some(({ answer }) => answer === 'explain');
  return { overrideReason: explained ? item.reason : null };
}
