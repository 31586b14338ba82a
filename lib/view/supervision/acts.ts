import type { Role } from '@/lib/domain/access/actor';
import { addDays } from '@/lib/domain/review/calendar';
import { overdue } from '@/lib/domain/supervision/overdue';
import type { SupervisionStanding } from '@/lib/domain/supervision/supervision';

export type ActName = 'answer' | 'accept' | 'return' | 'escalate' | 'extend' | 'close' | 'reopen';

/** A text to write or a day to choose; `start` stands there before anything is typed. */
export type ActField =
  | {
      kind: 'text';
      name: string;
      label: string;
      hint?: string;
      rows: number;
      max: number;
      start: string;
      required: boolean;
    }
  | { kind: 'day'; name: string; label: string; hint?: string; start: string; min: string; required: true }
  | { kind: 'confirm'; name: string; label: string };

export type ShownAct = {
  name: ActName;
  /** Of the button that opens it, and of the one that sends it. */
  label: string;
  submit: string;
  /** What it leads to. */
  hint: string;
  fields: ActField[];
};

type Facts = SupervisionStanding & {
  department: string;
  mayAnswer: boolean;
  mayJudge: boolean;
  role: Role;
  warning: 'raised' | 'cleared' | 'closed';
  isRetired: boolean;
  /** What the department answered last. */
  answer: { cause: string; measures: string } | null;
};

const LATER_DAYS = 7;
const REMEDY_DAYS = 90;

/** What the reader may do now, the likeliest first; each with its form. */
export function actsOf(facts: Facts, today: string): ShownAct[] {
  const acts: ShownAct[] = [];
  if (facts.state === 'closed') {
    return facts.mayJudge && facts.warning !== 'closed' && !facts.isRetired ? [reopenAct(today)] : [];
  }
  const answer = facts.mayAnswer ? [answerAct(facts, today)] : [];
  if (!facts.mayJudge) return answer;
  if (facts.state === 'answered') acts.push(acceptAct(), returnAct(facts, today));
  if (facts.proposed) acts.unshift(closeAct(facts));
  acts.push(...answer);
  if (facts.state === 'remedying') acts.push(returnAct(facts, today));
  if (!facts.escalated) acts.push(escalateAct(facts, today));
  if (facts.state !== 'answered') acts.push(extendAct(facts, today));
  if (!facts.proposed) acts.push(closeAct(facts));
  return acts;
}

/** The form that stands open at once: for whoever is waited for. */
export function firstAct({ role, state, proposed }: Facts, acts: readonly ShownAct[]): ActName | null {
  const owes = role === 'liaison' && (state === 'awaiting' || state === 'returned') && !proposed;
  return owes && acts.some(({ name }) => name === 'answer') ? 'answer' : null;
}

function answerAct({ role, state, department, promisedOn, answer }: Facts, today: string): ShownAct {
  const again = state === 'answered' ? '修改反馈' : state === 'remedying' ? '再次反馈' : '反馈';
  const isProxy = role === 'office';
  const label = isProxy ? '代录反馈' : again;
  return {
    name: 'answer',
    label,
    submit: isProxy ? '提交代录' : '提交反馈',
    hint: isProxy
      ? `把${department}书面或口头的答复录入系统，记录中会注明由妇儿工委办代录。`
      : '提交后由妇儿工委办认定；认定前可以修改。',
    fields: [
      text('cause', '原因分析', answer?.cause ?? '', 4, 1000, '造成预警的主要原因，有数据的请写明。'),
      text('measures', '整改措施', answer?.measures ?? '', 4, 1000, '做什么、谁来做、做到什么程度。'),
      {
        kind: 'day',
        name: 'promisedOn',
        label: '完成整改的日期',
        start: promisedOn !== null && promisedOn >= today ? promisedOn : addDays(today, REMEDY_DAYS),
        min: today,
        required: true,
      },
    ],
  };
}

const acceptAct = (): ShownAct => ({
  name: 'accept',
  label: '认定',
  submit: '认定反馈',
  hint: '认可原因和措施，进入整改，按对方承诺的日期计时。',
  fields: [text('remark', '意见（可不填）', '', 2, 500, undefined, false)],
});

const returnAct = ({ dueOn }: Facts, today: string): ShownAct => ({
  name: 'return',
  label: '退回',
  submit: '退回反馈',
  hint: '请对方补充后重新反馈，对方会看到退回原因。',
  fields: [
    text('reason', '退回原因', ''),
    day('dueOn', '新的反馈期限', laterOf(dueOn, addDays(today, LATER_DAYS)), today),
  ],
});

const escalateAct = (facts: Facts, today: string): ShownAct => {
  const late = overdue(facts, today);
  const start = late ? `${late.kind === 'answer' ? '反馈' : '整改'}已逾期 ${late.days} 天。` : '';
  return {
    name: 'escalate',
    label: '上报领导',
    submit: '上报领导',
    hint: '列在领导督办清单的最前面，并通知领导和责任单位。',
    fields: [text('reason', '上报原因', start)],
  };
};

const extendAct = ({ state, dueOn, promisedOn }: Facts, today: string): ShownAct => {
  const now = state === 'remedying' ? (promisedOn ?? today) : dueOn;
  const what = state === 'remedying' ? '整改期限' : '反馈期限';
  return {
    name: 'extend',
    label: '延期',
    submit: '确认延期',
    hint: `现在的${what}是 ${now}。`,
    fields: [
      text('reason', '延期原因', ''),
      day(
        'until',
        `延期后的${what}`,
        addDays(laterOf(now, today), LATER_DAYS),
        laterOf(addDays(now, 1), today),
      ),
    ],
  };
};

const closeAct = ({ warning, proposed }: Facts): ShownAct => ({
  name: 'close',
  label: '销号',
  submit: '确认销号',
  hint:
    warning === 'raised'
      ? '督办到此结束。预警尚未解除，销号后转为“已知悉”。'
      : '督办到此结束，预警随之销号。',
  fields: [
    text('reason', '销号理由', proposed ? '指标已恢复，经核对属实。' : ''),
    ...(warning === 'raised'
      ? [
          {
            kind: 'confirm' as const,
            name: 'keepsWarning',
            label: '已知预警尚未解除，销号后仍保留为“已知悉”',
          },
        ]
      : []),
  ],
});

const reopenAct = (today: string): ShownAct => ({
  name: 'reopen',
  label: '重新督办',
  submit: '重新督办',
  hint: '请责任单位重新反馈，原来的记录都保留。',
  fields: [text('reason', '重新督办的原因', ''), day('dueOn', '反馈期限', addDays(today, LATER_DAYS), today)],
});

const laterOf = (one: string, other: string) => (one > other ? one : other);

const text = (
  name: string,
  label: string,
  start: string,
  rows = 3,
  max = 500,
  hint: string | undefined = undefined,
  required = true,
): ActField => ({ kind: 'text', name, label, hint, rows, max, start, required });

const day = (name: string, label: string, start: string, min: string): ActField => ({
  kind: 'day',
  name,
  label,
  start,
  min,
  required: true,
});
