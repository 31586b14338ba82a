import type { Role } from '@/lib/domain/access/actor';
import { chinaDay } from '@/lib/domain/review/calendar';
import type { RecordedStep } from '@/lib/domain/supervision/supervision';
import { actsOf, firstAct, type ActName, type ShownAct } from './acts';
import { toSupervisionItem, type Supervised, type SupervisionItem } from './list-items';
import { composeStory, type SupervisionStory } from './story';

/** A 督办 as the service gives it. */
export type SupervisionFile = {
  supervision: Supervised & { request: string; isRetired: boolean; version: number };
  steps: RecordedStep[];
  warning: 'raised' | 'cleared' | 'closed';
  mayAnswer: boolean;
  mayJudge: boolean;
  liaisons: number;
};

export type ShownFile = {
  supervision: SupervisionFile['supervision'];
  item: SupervisionItem;
  facts: { label: string; text: string }[];
  acts: ShownAct[];
  first: ActName | null;
  story: SupervisionStory;
  /** What the reader should know before acting. */
  remark: string | null;
};

/** Everything the page of one 督办 shows, for a reader of the role. */
export function composeFile(file: SupervisionFile, role: Role, now: Date): ShownFile {
  const { supervision, steps } = file;
  const today = chinaDay(now);
  const { department, openedBy } = supervision;
  const answer = steps.findLast(({ kind }) => kind === 'answered');
  const facts = {
    ...supervision,
    ...{ role, mayAnswer: file.mayAnswer, mayJudge: file.mayJudge, warning: file.warning },
    answer: answer ? { cause: answer.cause ?? '', measures: answer.measures ?? '' } : null,
  };
  const acts = actsOf(facts, today);
  return {
    supervision,
    item: toSupervisionItem(supervision, today),
    facts: [
      { label: '督办要求', text: supervision.request },
      { label: '督办单位', text: department },
      { label: '发起', text: openedBy },
      { label: '反馈期限', text: supervision.dueOn },
      ...(supervision.promisedOn ? [{ label: '完成整改', text: supervision.promisedOn }] : []),
    ],
    acts,
    first: firstAct(facts, acts),
    story: composeStory(steps, department, now),
    remark: remarkOf(file),
  };
}

function remarkOf({ supervision, mayJudge, liaisons, warning }: SupervisionFile): string | null {
  if (supervision.state === 'closed') return null;
  if (supervision.proposed) return '预警已不再触发，建议销号，请妇儿工委办核对后决定。';
  if (warning === 'closed') return '对应的预警已销号。';
  if (mayJudge && liaisons === 0) {
    return `${supervision.department}没有可用的联络员账号，收不到通知。请联系系统管理员开通账号，或由妇儿工委办代录反馈。`;
  }
  return null;
}
