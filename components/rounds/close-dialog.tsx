'use client';

import { useId, useState, type FormEvent } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { FormProblem } from '@/components/ui/form-field';
import { problemSummary, useAction } from '@/components/ui/use-action';
import type { MissingValue } from '@/lib/domain/review/round';
import type { OwedReason } from '@/lib/domain/review/warning-reason';
import type { Problem } from '@/lib/schemas/action-result';
import { isAnswered, toStatedGaps, type GapDrafts } from '@/lib/view/rounds/closing-draft';
import { GapForm } from './gap-form';
import { OwedReasons } from './owed-reasons';
import type { Place, RoundActions } from './round-types';

export type Closing = {
  total: number;
  approved: number;
  missing: readonly MissingValue[];
  owed: readonly OwedReason[];
  /** 研判 that nobody has signed. */
  unsigned: number;
};

type Props = {
  place: Place;
  closing: Closing;
  /** Kept by the page, so that a dialog closed by mistake loses nothing. */
  drafts: GapDrafts;
  onDrafts: (drafts: GapDrafts) => void;
  action: RoundActions['close'];
  onDone: (message: string) => void;
  onClose: () => void;
};

/** 关闭轮次: names everything that is missing and asks for the reason of each. */
export function CloseDialog({ place, closing, drafts, onDrafts, action, onDone, onClose }: Props) {
  const formId = useId();
  const [found, setFound] = useState<readonly MissingValue[] | null>(null);
  const { send, pending, problem } = useAction(action);
  // What the server found when it was asked to close is newer than what the page was loaded with.
  const missing = found ?? closing.missing;
  const owed = foundIn<OwedReason>(problem, 'owed') ?? closing.owed;
  const open = missing.filter((value) => !isAnswered(drafts, value)).length;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send({ ...place, gaps: toStatedGaps(drafts, missing) });
    if (!result.ok) {
      const unstated = foundIn<MissingValue>(result.problem, 'missing');
      if (unstated) setFound(merge(missing, unstated));
      return;
    }
    const { archived, gaps } = result.data;
    onDone(
      `已关闭 ${place.year} 年度填报：归档 ${archived} 项${gaps > 0 ? `，记为缺报 ${gaps} 项` : ''}。评价与预警已更新，已通知有关单位。`,
    );
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`关闭轮次：${place.year} 年度填报`}
      footer={
        <>
          {open > 0 && <p className="hint round-foot-note">还有 {open} 项没有说明缺报原因</p>}
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button form={formId} className="btn btn-main" disabled={pending || open > 0 || owed.length > 0}>
            {pending ? '正在关闭…' : '关闭轮次'}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <FormProblem message={owed.length > 0 ? null : problemSummary(problem)} />
        <p>
          应报 {closing.total} 项，已审核 {closing.approved} 项
          {missing.length > 0 ? <b>，{missing.length} 项没有审核通过的数据</b> : '，已全部审核'}。
        </p>
        {closing.unsigned > 0 && (
          <p className="mt-2">还有 {closing.unsigned} 项待研判，尚未签署；关闭后补签须写明原因。</p>
        )}
        <p className="hint mt-2">
          关闭后不再接受填报；已审核的数据和年度总结归档，其余按下列原因记为缺报，并重新计算全部评价和预警。
        </p>
        {owed.length > 0 && <OwedReasons district={place.districtId} year={place.year} owed={owed} />}
        {missing.length > 0 && <GapForm {...{ place, missing, drafts, onDrafts }} />}
      </form>
    </Dialog>
  );
}

const foundIn = <T,>(problem: Problem | null, key: string): T[] | null =>
  (problem?.detail[key] as T[] | undefined) ?? null;

/** The server answers what is open; what was stated and accepted stays in the list. */
function merge(shown: readonly MissingValue[], open: readonly MissingValue[]): MissingValue[] {
  const newer = new Map(open.map((value) => [value.indicatorId, value]));
  const known = shown.map((value) => newer.get(value.indicatorId) ?? value);
  const added = open.filter(({ indicatorId }) => !shown.some((value) => value.indicatorId === indicatorId));
  return [...known, ...added];
}
