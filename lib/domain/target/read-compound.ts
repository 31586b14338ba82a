import { isExplainedBy, textOf, type ReadContext } from './clause';
import { levelQuantities, prefixFree } from './governed';
import { suffixBoundOf } from './level-bound';
import { leftoverDoubts } from './read-clause';
import type { Labelled } from './read-statements';
import { readThreshold } from './recognise-level';
import type { CompoundRule } from './rule';
import type { Token } from './token';

export type CompoundDraft = { rule: CompoundRule; notes: string[]; doubts: string[] };

/** A measure at the end of a name: …死亡率, …检测率, …比例. */
export const MEASURE_TAIL =
  /((?:死亡|患病|发病|发生|感染|母婴传播|传播|近视|贫血|检测|筛查|治疗|覆盖|知晓|管理|接种|入学|入园|巩固|参保|普及|达标|合格|检出|完成|配备)?(?:率|比例|占比|比重|人数|数量|数|(?:(?:平均)?(?:每天|每日))?(?:睡眠|体育活动|户外活动|活动|锻炼)?时间))$/;

/** 新生儿、婴儿和5岁以下儿童死亡率 → the three names, each with the shared measure at its end. */
export function splitLabels(subject: string): string[] {
  const parts = subject
    .split(/[、，]|和|及|与|以及/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const tail = MEASURE_TAIL.exec(parts.at(-1) ?? '')?.[1] ?? '';
  return parts.map((part) => (tail === '' || MEASURE_TAIL.test(part) ? part : part + tail));
}

/** …分别控制在3.0‰、5.0‰和6.0‰以下: the bound at the end holds for every number. */
export function readRespectively(tokens: Token[], context: ReadContext): CompoundDraft | null {
  const each = tokens.findIndex((token) => token.kind === 'each');
  const levels = levelQuantities(tokens);
  if (each < 0 || levels.length < 2) return null;
  const printed = textOf(
    tokens
      .slice(0, each)
      .filter((token) => ['text', 'subject', 'and', 'scope'].includes(token.kind) && !/^每/.test(token.text)),
  );
  const subject = splitLabels(printed).length === levels.length ? printed : context.indicator;
  const labels = splitLabels(subject);
  if (labels.length !== levels.length) return null;
  const first = tokens.findIndex((token) => token.kind === 'quantity');
  const head = prefixFree(tokens.slice(0, first));
  const lastSuffix = suffixBoundOf(tokens, levels.at(-1) as Token);
  const doubts: string[] = [];
  const parts = levels.map((level, index) => {
    const suffix = suffixBoundOf(tokens, level) ?? lastSuffix;
    const draft = readThreshold([...head, level, ...(suffix ? [suffix] : [])], level, context);
    doubts.push(...draft.doubts);
    return { label: labels[index] ?? '', rule: draft.rule };
  });
  const extra = tokens
    .slice(each)
    .filter((token) => ['text', 'hedge', 'around', 'near', 'judgement', 'range'].includes(token.kind));
  if (extra.length > 0) doubts.push(`“${textOf(extra)}”未纳入规则，请核对`);
  if (subject !== context.indicator && !context.indicator.includes(printed))
    doubts.push('分项名称与指标名称不一致，请核对');
  return { rule: { kind: 'compound', parts }, notes: [], doubts: [...new Set(doubts)] };
}

/** Labelled statements side by side: 城市≥95%，农村≥85%. */
export function joinLabelled(statements: Labelled[], context: ReadContext): CompoundDraft | null {
  const labels = statements.map(({ label }) => label);
  if (statements.length < 2 || labels.includes('') || new Set(labels).size !== labels.length) return null;
  const isKnown = (label: string) => isExplainedBy(label, context.indicator) || COMMON_LABELS.test(label);
  const doubts = statements.flatMap(({ label, labelTokens, statement }) => [
    ...statement.doubts,
    ...leftoverDoubts(statement.left.filter((token) => !isKnown(label) || !labelTokens.includes(token))),
  ]);
  return {
    rule: {
      kind: 'compound',
      parts: statements.map(({ label, statement }) => ({ label, rule: statement.rule })),
    },
    notes: statements.flatMap(({ statement }) => statement.notes),
    doubts: [...new Set(doubts)],
  };
}

export const COMMON_LABELS =
  /^(城市|农村|城镇|乡村|城区|镇区|城乡|男性?|女性?|男生|女生|男童|女童|小学生?|初中生?|高中生?|高中阶段学生|中学生?|幼儿园|学前|新生儿|婴儿|城市社区|农村社区|宫颈癌|乳腺癌|全区|主城区)$/;
