'use client';

import { useState } from 'react';
import type { SignedJudgement } from '@/lib/domain/review/judgement';
import { JUDGEMENT_LENGTHS } from '@/lib/schemas/judgement';
import { toJudgementRecord, verdictLabel, type JudgementTarget } from '@/lib/view/judgement';
import { SetupForm } from '../plans/setup-form';
import { FormField } from '../ui/form-field';
import { RadioField } from '../ui/radio-field';
import { useAction } from '../ui/use-action';
import type { JudgementActions } from './judgement-actions';
import { JudgementWords } from './judgement-words';

type Props = {
  district: string;
  target: JudgementTarget;
  action: JudgementActions['sign'];
  onDone: (message: string) => void;
  onClose: () => void;
};

/** 签署研判: the question beside the printed target, a verdict nobody chose in advance, its reason and its evidence. */
export function JudgementDialog({ district, target, action, onDone, onClose }: Props) {
  const { indicatorId, year, name, question, targetText, value, archived, current } = target;
  const kept = current && !current.demonstration ? current : null;
  const [version, setVersion] = useState(current?.version ?? null);
  const [met, setMet] = useState<boolean | null>(null);
  const [texts, setTexts] = useState({
    reason: kept?.reason ?? '',
    evidence: kept?.evidence ?? '',
    changeReason: '',
  });
  const { send, pending, problem } = useAction(action);
  const submit = async () => {
    const result = await send({ districtId: district, indicatorId, year, version, met, ...texts });
    if (result.ok) return onDone(result.data.message);
    // What is stored now has been shown: signing again is meant to replace it.
    if (result.problem.code === 'staleVersion') setVersion(storedNow(result.problem.detail)?.version ?? null);
  };
  const field = (key: keyof typeof texts, label: string, rows: number, hint: string, max: number) => (
    <FormField label={label} required hint={hint} error={problem?.fields[key]}>
      {(control) => (
        <textarea
          {...control}
          className="field"
          rows={rows}
          maxLength={max}
          value={texts[key]}
          onChange={(event) => setTexts({ ...texts, [key]: event.currentTarget.value })}
        />
      )}
    </FormField>
  );
  const theirs = problem ? storedNow(problem.detail) : null;
  return (
    <SetupForm
      title={`${current ? '修改研判' : '签署研判'}：${name}，${year} 年`}
      button={current ? '重新签署' : '签署'}
      pending={pending}
      problem={problem}
      current={theirs && <JudgementWords record={toJudgementRecord(theirs)} />}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <dl className="judgement-question">
        <dt>目标原文</dt>
        <dd>{targetText}</dd>
        {question !== targetText && (
          <>
            <dt>研判问题</dt>
            <dd>{question}</dd>
          </>
        )}
        {value !== null && (
          <>
            <dt>当年数据</dt>
            <dd>{value}</dd>
          </>
        )}
        {current && (
          <>
            <dt>现有结论</dt>
            <dd>
              {current.label}（{current.signed}
              {current.demonstration && '，演示数据，签署后即为正式结论'}）
            </dd>
          </>
        )}
      </dl>
      <VerdictChoice met={met} error={problem?.fields.met} onChoose={setMet} />
      {field('reason', '研判理由', 4, '写明对照目标看到的进展或差距。', JUDGEMENT_LENGTHS.reason[1])}
      {field(
        'evidence',
        '依据材料',
        2,
        '如文件名称及文号、统计台账、调研报告。',
        JUDGEMENT_LENGTHS.evidence[1],
      )}
      {archived &&
        field('changeReason', current ? '修改原因' : '补签原因', 2, `${year} 年已归档，改动会留痕。`, 500)}
    </SetupForm>
  );
}

const storedNow = (detail: Record<string, unknown>) => (detail.current ?? null) as SignedJudgement | null;

type ChoiceProps = { met: boolean | null; error?: string; onChoose: (met: boolean) => void };

function VerdictChoice({ met, error, onChoose }: ChoiceProps) {
  return (
    <RadioField label="研判结论" error={error} className="judgement-choice">
      {(name) =>
        [true, false].map((value) => (
          <label key={String(value)}>
            <input type="radio" name={name} checked={met === value} onChange={() => onChoose(value)} />
            {verdictLabel(value)}
          </label>
        ))
      }
    </RadioField>
  );
}
