import type { Dimension } from '../../domain/reading/dimension';
import type { Attribute } from '../../domain/scoring/assessment';
import { referenceNames } from '../../domain/reference/reference-names';
import { describeRule } from '../../domain/target/describe-rule';
import type { TargetRule } from '../../domain/target/rule';

type Target = {
  id: string;
  originalText: string;
  rule: TargetRule;
  confidence: 'certain' | 'confirm';
  notes: string[];
  validFrom: number;
  reason: string | null;
  document: string | null;
  confirmedBy: string | null;
  confirmedOn: string | null;
  createdOn: string;
};

type Department = { id: string; name: string; role: 'lead' | 'participating'; inherited: boolean };

export type PlanIndicatorSource = {
  id: string;
  /** Of a part, its row. */
  parentId: string | null;
  domainId: string;
  serial: string;
  name: string;
  unit: string;
  attribute: Attribute;
  attributeInherited: boolean;
  entryKind: 'value' | 'fraction' | 'ratio' | 'judgement';
  definition: string | null;
  formula: string | null;
  dataSource: string | null;
  source: string;
  note: string | null;
  /** What its values are broken down by. */
  dimensions: Dimension[];
  version: number;
  retired: boolean;
  /** Years with a value or a signed judgement. */
  values: number;
  departments: Department[];
  /** Newest first. */
  targets: Target[];
  /** What the target is linked to, where it is compared with another number. */
  reference: LinkedReference | null;
};

type LinkedReference = {
  kind: 'indicator' | 'series';
  id: string;
  serial: string;
  name: string;
  retired: boolean;
};

export type ReferenceItem = {
  /** In the words of the target; empty when no target asks for it any more. */
  asked: string[];
  linked: { kind: 'indicator' | 'series'; id: string; label: string; retired: boolean } | null;
};

/** certain: read without doubt. confirmed: somebody vouched for it. open: still to be confirmed. */
export type ReadingOfTarget = 'certain' | 'confirmed' | 'open';

export type TargetItem = {
  id: string;
  text: string;
  rule: TargetRule;
  /** The rule in words. */
  words: string;
  state: ReadingOfTarget;
  /** 读法由张敏 2026-03-12 确认 */
  confirmation: string | null;
  notes: string[];
};

export type PlanIndicatorItem = Omit<PlanIndicatorSource, 'departments' | 'targets' | 'reference'> & {
  lead: { id: string; name: string; inherited: boolean }[];
  participating: { id: string; name: string; inherited: boolean }[];
  target: TargetItem | null;
  /** 分项, retired ones too; while one is in force, the row's own target and values are not scored. */
  parts: PlanIndicatorItem[];
  /** Null where no revision of the target is compared with another number. */
  reference: ReferenceItem | null;
  /** Every revision in words, newest first; empty when there is only the printed one. */
  history: { when: string; text: string; words: string; why: string }[];
};

/** A row of the plan page. The target shown is the one in force in `year`, or the first when none is yet. */
export function toPlanIndicator(source: PlanIndicatorSource, year: number): PlanIndicatorItem {
  const { departments, targets, reference, ...rest } = source;
  const target = targets.find(({ validFrom }) => validFrom <= year) ?? targets.at(-1);
  const named = (role: Department['role']) =>
    departments
      .filter((department) => department.role === role)
      .map(({ id, name, inherited }) => ({ id, name, inherited }));
  return {
    ...rest,
    lead: named('lead'),
    participating: named('participating'),
    parts: [],
    target: target ? toTargetItem(target, source.unit) : null,
    reference: toReference(targets, reference),
    history: targets.length > 1 ? targets.map((each) => toHistory(each, source.unit)) : [],
  };
}

/** Rows of the plan page with their parts inside them, both in printed order. */
export function toPlanRows(sources: readonly PlanIndicatorSource[], year: number): PlanIndicatorItem[] {
  const items = sources.map((source) => toPlanIndicator(source, year));
  return items
    .filter(({ parentId }) => parentId === null)
    .map((row) => ({ ...row, parts: items.filter(({ parentId }) => parentId === row.id) }));
}

/** Its parts are scored in its place. */
export function isSplit({ parts }: Pick<PlanIndicatorItem, 'parts'>): boolean {
  return parts.some(({ retired }) => !retired);
}

/** The targets that are scored: the row's own, or those of its parts in force. */
export function scoredItems(row: PlanIndicatorItem): PlanIndicatorItem[] {
  return isSplit(row) ? row.parts.filter(({ retired }) => !retired) : [row];
}

/** The printed target holds several, and nobody has split the row yet: it cannot be scored. */
export function awaitsSplit(row: PlanIndicatorItem): boolean {
  return row.parentId === null && row.target?.rule.kind === 'compound' && !isSplit(row);
}

function toReference(targets: readonly Target[], linked: LinkedReference | null): ReferenceItem | null {
  const asked = [...new Set(targets.flatMap(({ rule }) => referenceNames(rule)))];
  if (asked.length === 0 && !linked) return null;
  if (!linked) return { asked, linked: null };
  const { kind, id, serial, name, retired } = linked;
  return { asked, linked: { kind, id, label: `${serial} ${name}`.trim(), retired } };
}

/** The target waits for a link, without which it cannot be assessed. */
export function lacksReference({
  reference,
  retired,
}: Pick<PlanIndicatorItem, 'reference' | 'retired'>): boolean {
  return !retired && reference !== null && reference.linked === null;
}

function toTargetItem(target: Target, unit: string): TargetItem {
  const { id, originalText, rule, notes, confidence, confirmedBy, confirmedOn } = target;
  const confirmation = confirmedOn ? `读法由${confirmedBy ?? ''} ${confirmedOn} 确认` : null;
  const state = confirmation ? 'confirmed' : confidence === 'confirm' ? 'open' : 'certain';
  return { id, text: originalText, rule, words: describeRule(rule, unit), state, confirmation, notes };
}

function toHistory(target: Target, unit: string): PlanIndicatorItem['history'][number] {
  const { validFrom, originalText, rule, reason, document, confirmedBy, createdOn } = target;
  return {
    when: `${validFrom} 年起`,
    text: originalText,
    words: describeRule(rule, unit),
    why: [reason, document, confirmedBy && `${confirmedBy} ${createdOn}`].filter(Boolean).join('；'),
  };
}
