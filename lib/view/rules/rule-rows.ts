import { describeValidationRule } from '@/lib/domain/reading/describe-validation-rule';
import {
  whyIdle,
  type FactsOf,
  type OperandFacts,
  type ValidationRule,
} from '@/lib/domain/reading/validation-rule';
import { formatDayTime } from '../format-date';
import { KIND_LABELS } from '../plan-kind';
import { STRICTNESS } from './rule-draft';

type Listed = {
  id: string;
  rule: ValidationRule | null;
  isStrict: boolean;
  enabled: boolean;
  version: number;
  changedBy: string;
  changedAt: Date;
};

export type RuleRow = Omit<Listed, 'changedAt'> & {
  text: string;
  consequence: string;
  /** 暂不适用, and why; null when it can be checked. */
  idle: string | null;
  /** 张敏 2026-03-12 14:05 */
  changed: string;
};

export function toRuleRows(rules: readonly Listed[], indicators: readonly OperandFacts[]): RuleRow[] {
  const factsOf = factsAmong(indicators);
  return rules.map(({ changedAt, ...row }) => ({
    ...row,
    text: row.rule ? describeValidationRule(row.rule, factsOf) : '这条规则由更新的版本保存，本版本无法识别。',
    consequence: STRICTNESS[row.isStrict ? 'strict' : 'mild'],
    idle: row.rule ? whyIdle(row.rule, factsOf) : '无法识别',
    changed: `${row.changedBy} ${formatDayTime(changedAt)}`,
  }));
}

export function factsAmong(indicators: readonly OperandFacts[]): FactsOf {
  const byId = new Map(indicators.map((facts) => [facts.indicatorId, facts]));
  return (id) => byId.get(id);
}

/** 已设 3 条校验规则，2 条启用，其中 1 条暂不适用。 */
export function rulesFinding(rows: readonly Pick<RuleRow, 'enabled' | 'idle'>[]): string {
  if (rows.length === 0) return '还没有设置校验规则。';
  const enabled = rows.filter((row) => row.enabled);
  const idle = enabled.filter((row) => row.idle !== null);
  const rest = idle.length > 0 ? `，其中 ${idle.length} 条暂不适用` : '';
  const count =
    enabled.length === rows.length
      ? '全部启用'
      : enabled.length === 0
        ? '全部停用'
        : `${enabled.length} 条启用`;
  return `已设 ${rows.length} 条校验规则，${count}${rest}。`;
}

/** An indicator to choose: 妇女 3 · 婚前医学检查率（%） */
export type IndicatorOption = OperandFacts & { label: string; search: string };

/** What a new rule can speak of. */
export function toOptions(indicators: readonly OperandFacts[]): IndicatorOption[] {
  return indicators
    .filter(({ use, entryKind }) => use === 'inForce' && entryKind !== 'judgement')
    .map((facts) => {
      const place = [KIND_LABELS[facts.planKind], facts.serial].filter(Boolean).join(' ');
      const label = `${place} · ${facts.name}${facts.unit ? `（${facts.unit}）` : ''}`;
      return { ...facts, label, search: label.toLowerCase() };
    });
}

/** All words of the search in any order; everything while nothing is typed. */
export function searchOptions(options: readonly IndicatorOption[], query: string): IndicatorOption[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter(({ search }) => words.every((word) => search.includes(word)));
}

export type TrialYear = { year: number; outcome: 'holds' | 'broken' | 'unchecked'; message: string };

/** 2021—2025 年有 2 年不符： */
export function trialSentence(years: readonly TrialYear[]): string {
  const span = `${years[0]?.year ?? ''}—${years.at(-1)?.year ?? ''} 年`;
  const checked = years.filter(({ outcome }) => outcome !== 'unchecked');
  const broken = years.filter(({ outcome }) => outcome === 'broken');
  if (checked.length === 0) return `${span}没有可以核对的数据。`;
  const left = years.length - checked.length;
  const rest = left > 0 ? `，${left} 年数据不全未核对` : '';
  return broken.length > 0
    ? `${span}有 ${broken.length} 年不符${rest}：`
    : `${span}核对了 ${checked.length} 年，均符合${rest}。`;
}
