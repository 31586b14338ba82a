import { SUPERVISION_STEP_LABELS, type SupervisionStepKind } from './supervision';

export type DescribedStep = {
  kind: SupervisionStepKind;
  cause?: string | null;
  measures?: string | null;
  promisedOn?: string | null;
  text?: string | null;
  dueOn?: string | null;
};

/** A step in one line of running text, as notices and messages tell it: “反馈。原因：…；措施：…；完成整改 2026-06-30。” */
export function describeStep({ kind, cause, measures, promisedOn, text, dueOn }: DescribedStep): string {
  const said = [
    cause && `原因：${bare(cause)}`,
    measures && `措施：${bare(measures)}`,
    text && bare(text),
    promisedOn && `${kind === 'extended' ? '整改期限延至' : '完成整改'} ${promisedOn}`,
    dueOn && `${kind === 'extended' ? '反馈期限延至' : '反馈期限'} ${dueOn}`,
  ].filter(Boolean);
  return said.length === 0
    ? `${SUPERVISION_STEP_LABELS[kind]}。`
    : `${SUPERVISION_STEP_LABELS[kind]}。${said.join('；')}。`;
}

/** Written down by the office for the department. */
export const BY_PROXY = '（妇儿工委办代录）';

/** Who took a step, as a sentence begins with it: 区教委张三; a name that says its unit stands alone. */
export function subjectOf({ actor, onBehalfOf }: { actor: string; onBehalfOf: string }): string {
  if (actor.includes(onBehalfOf)) return actor;
  return onBehalfOf.endsWith(BY_PROXY) ? onBehalfOf : `${onBehalfOf}${actor}`;
}

/** Without the stop that the line itself ends with. */
const bare = (text: string) => text.trim().replace(/[。；]+$/u, '');
