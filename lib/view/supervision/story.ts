import {
  SUPERVISION_STEP_LABELS,
  type RecordedStep,
  type SupervisionStepKind,
} from '@/lib/domain/supervision/supervision';
import { waiting } from '@/lib/domain/supervision/waiting';
import { formatDayTime } from '../format-date';
import { waitedWords, waitWords } from './wait-words';

export type StoryStep = {
  version: number;
  kind: SupervisionStepKind;
  label: string;
  /** 渝中区妇儿工委办 2026-03-12 14:05 */
  signed: string;
  /** On whose behalf, where the name does not say it. */
  onBehalfOf: string | null;
  fields: { label: string; text: string }[];
  /** The wait that the next step ended, or that goes on; null where it took no day. */
  waited: { text: string; over: boolean } | null;
};

export type SupervisionStory = {
  steps: StoryStep[];
  /** 区教委 15 天，妇儿工委办 3 天 */
  total: string | null;
};

/** The whole story of a 督办: what was done, and who was waited for in between. */
export function composeStory(
  steps: readonly RecordedStep[],
  department: string,
  now: Date,
): SupervisionStory {
  const { waits, total } = waiting(steps, now);
  const told = steps.map((step, index): StoryStep => {
    const wait = waits.find(({ through }) => through === index);
    const words = wait && (wait.over ? waitedWords : waitWords)({ ...wait, department });
    return { ...toStoryStep(step), waited: wait && words ? { text: words, over: wait.over } : null };
  });
  const parties = [
    total.department > 0 && `${department} ${total.department} 天`,
    total.office > 0 && `妇儿工委办 ${total.office} 天`,
  ].filter(Boolean);
  return { steps: told, total: parties.length > 0 ? parties.join('，') : null };
}

/** One step on its own, without the waiting around it. */
export function toStoryStep(step: RecordedStep): Omit<StoryStep, 'waited'> {
  const { version, kind, actor, onBehalfOf, at } = step;
  return {
    version,
    kind,
    label: SUPERVISION_STEP_LABELS[kind],
    signed: `${actor} ${formatDayTime(at)}`,
    onBehalfOf: actor.includes(onBehalfOf) ? null : onBehalfOf,
    fields: fieldsOf(step),
  };
}

function fieldsOf({ kind, cause, measures, promisedOn, text, dueOn }: RecordedStep): StoryStep['fields'] {
  const extended = kind === 'extended';
  const fields: [string, string | null][] = [
    ['原因', cause],
    ['措施', measures],
    [textLabel(kind), text],
    [extended ? '整改期限延至' : '完成整改', promisedOn],
    [extended ? '反馈期限延至' : '反馈期限', dueOn],
  ];
  return fields.flatMap(([label, value]) => (value ? [{ label, text: value }] : []));
}

function textLabel(kind: SupervisionStepKind): string {
  switch (kind) {
    case 'opened':
      return '要求';
    case 'accepted':
      return '意见';
    case 'proposed':
    case 'withdrawn':
      return '依据';
    case 'answered':
    case 'returned':
    case 'escalated':
    case 'extended':
      return '原因';
    case 'closed':
    case 'reopened':
      return '理由';
  }
}
