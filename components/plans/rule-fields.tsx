'use client';

import type { DraftErrors, RuleDraft } from '@/lib/view/plans/rule-draft';
import { ChoiceField, TextField } from './setup-fields';

type Props = {
  draft: RuleDraft;
  unit: string;
  errors: DraftErrors;
  onChange: (changes: Partial<RuleDraft>) => void;
};

const KINDS: [RuleDraft['kind'], string][] = [
  ['threshold', '达到一个数值（≥、＞、≤、＜）'],
  ['band', '在一个区间内（如 45 左右）'],
  ['trend', '只看升降趋势（如 逐年提高）'],
  ['relative', '比某一年变化多少（如 下降 20%）'],
  ['ratio', '两项之比（如 2∶3）'],
  ['reference', '与参照值相比（如 高于全市平均）'],
  ['judgement', '没有量化口径，由人研判'],
];

/** Fields of one kind of rule in plain words; typed numbers are checked where they stand. */
export function RuleFields({ draft, unit, errors, onChange }: Props) {
  const text = (key: keyof RuleDraft, label: string, hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      value={draft[key]}
      // An empty field is not yet a mistake.
      error={draft[key] === '' ? undefined : errors[key]}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  const choice = (key: keyof RuleDraft, label: string, options: [string, string][]) => (
    <ChoiceField
      label={label}
      value={draft[key]}
      options={options}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  return (
    <>
      {choice('kind', '目标的类型', KINDS)}
      <div className="form-grid">
        <FieldsOfKind draft={draft} unit={unit} text={text} choice={choice} />
      </div>
    </>
  );
}

type Makers = {
  draft: RuleDraft;
  unit: string;
  text: (key: keyof RuleDraft, label: string, hint?: string) => React.ReactNode;
  choice: (key: keyof RuleDraft, label: string, options: [string, string][]) => React.ReactNode;
};

function FieldsOfKind({ draft, unit, text, choice }: Makers) {
  const inUnit = unit ? `单位：${unit}` : undefined;
  switch (draft.kind) {
    case 'threshold':
      return (
        <>
          {choice('comparison', '要求', [
            ['>=', '不低于（≥，含本数）'],
            ['>', '高于（＞，不含本数）'],
            ['<=', '不超过（≤，含本数）'],
            ['<', '低于（＜，不含本数）'],
          ])}
          {text('value', '数值', inUnit)}
        </>
      );
    case 'band':
      return (
        <>
          {text('low', '下限', inUnit)}
          {text('high', '上限', inUnit)}
          {text('centre', '原文的数（“左右”前的数，可不填）')}
          {choice('side', '怎样算达标', [
            ['both', '在上下限之间'],
            ['low', '不低于下限即可'],
            ['high', '不高于上限即可'],
          ])}
        </>
      );
    case 'ratio':
      return (
        <>
          {text('antecedent', '前项')}
          {text('consequent', '后项')}
          {choice('ratioBound', '要求', [
            ['exact', '等于这个比'],
            ['min', '不低于这个比'],
            ['max', '不超过这个比'],
          ])}
        </>
      );
    case 'trend':
      return (
        <>
          {choice('direction', '方向', [
            ['up', '提高'],
            ['down', '降低'],
            ['hold', '保持稳定'],
          ])}
          {choice('cadence', '和谁比', [
            ['overall', '总体：与基期比'],
            ['yearly', '逐年：每年与上年比'],
          ])}
          {draft.direction !== 'hold' &&
            choice('strength', '力度', [
              ['normal', '一般'],
              ['marked', '明显'],
              ['consolidate', '巩固（不差于基期即可）'],
              ['contain', '得到控制（不差于基期即可）'],
            ])}
        </>
      );
    case 'relative':
      return (
        <>
          {choice('base', '与哪一年比', [
            ['year', '某一年'],
            ['previous', '上一年'],
            ['unknown', '原文未写明'],
          ])}
          {draft.base === 'year' && text('baseYear', '年份')}
          {choice('sense', '方向', [
            ['up', '提高'],
            ['down', '下降'],
          ])}
          {text('amount', '幅度', draft.changeIn === 'absolute' ? inUnit : undefined)}
          {choice('changeIn', '幅度按', [
            ['points', '百分点（率的差）'],
            ['percent', '百分之几（相对变化）'],
            ['absolute', '原单位的数'],
          ])}
          {choice('per', '时间', [
            ['once', '整个期间'],
            ['year', '每年'],
          ])}
          {choice('changeBound', '要求', [
            ['min', '至少'],
            ['exact', '恰为'],
            ['max', '不超过'],
          ])}
        </>
      );
    case 'reference':
      return (
        <>
          {choice('comparator', '要求', [
            ['>=', '不低于参照值'],
            ['>', '高于参照值'],
            ['<=', '不高于参照值'],
            ['<', '低于参照值'],
            ['~', '与参照值相适应'],
          ])}
          {text('reference', '参照值是什么', '如：全市平均水平')}
        </>
      );
    case 'judgement':
      return (
        <div className="wide">{text('question', '要研判的问题', '如：支持家庭的政策体系是否基本形成')}</div>
      );
  }
}
