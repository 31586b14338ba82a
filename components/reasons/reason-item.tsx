'use client';

import { useState } from 'react';
import { REASON_LENGTH } from '@/lib/domain/review/warning-reason';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { GiveWarningReasonInput } from '@/lib/schemas/warning-reason';
import { indicatorHref } from '@/lib/view/indicators/filters';
import { NO_OWNER } from '@/lib/view/no-owner';
import { REASON_STATE_LABELS, type ReasonRow, type ShownReason } from '@/lib/view/warning-reasons';
import { DemoTag } from '../ui/demo-tag';
import { Door } from '../ui/door';
import { useAction } from '../ui/use-action';
import { WarningMark } from '../ui/warning-mark';
import { useDraftText } from './use-draft-text';

export type GiveReason = (input: GiveWarningReasonInput) => Promise<ActionResult<ShownReason>>;

type Props = {
  place: { districtId: string; year: number };
  row: ReasonRow;
  showDepartment: boolean;
  /** Null where it can only be read. */
  action: GiveReason | null;
  onGiven: (reason: ShownReason) => void;
};

/** One warning with what was said about it, or the box to say it in. */
export function ReasonItem({ place: { districtId, year }, row, showDepartment, action, onGiven }: Props) {
  const { indicatorId, serial, name, label, message, state, reason, department } = row;
  const [isEditing, setEditing] = useState(false);
  const isOpen = state !== 'given';
  /** Another department's to say: the office writes for it only when it means to. */
  const isTheirs = showDepartment && department !== null;
  const writes = action !== null && (isEditing || (isOpen && !isTheirs));
  return (
    <li className="reason-item">
      <div className="reason-head">
        <Door href={indicatorHref(districtId, year, indicatorId)} className="door font-semibold">
          {serial && <span className="reason-serial">{serial}</span>}
          {name}
        </Door>
        <WarningMark level="yellow">{label}</WarningMark>
        <span className={`tag reason-${state}`}>{REASON_STATE_LABELS[state]}</span>
        {showDepartment && <span className="hint">{department ?? NO_OWNER}</span>}
        {action && !writes && (
          <button
            type="button"
            className="link no-print ml-auto"
            aria-label={`${isOpen ? '代为说明' : '修改说明'} ${name}`}
            onClick={() => setEditing(true)}
          >
            {isOpen ? '代为说明' : '修改'}
          </button>
        )}
      </div>
      <p>{message}</p>
      {reason && !writes && (
        <p className="reason-text">
          {reason.text}
          <span className="hint block">
            {reason.signed} {reason.demonstration && <DemoTag />}
          </span>
        </p>
      )}
      {writes && (
        <ReasonForm
          place={{ districtId, year }}
          row={row}
          action={action}
          onCancel={isEditing ? () => setEditing(false) : null}
          onGiven={(given) => {
            setEditing(false);
            onGiven(given);
          }}
        />
      )}
    </li>
  );
}

type FormProps = Pick<Props, 'place' | 'row' | 'onGiven'> & {
  action: GiveReason;
  onCancel: (() => void) | null;
};

function ReasonForm({ place, row, action, onCancel, onGiven }: FormProps) {
  const { indicatorId, type, value, name, label, state, reason } = row;
  const written = reason?.text ?? '';
  const [version, setVersion] = useState(reason?.version ?? null);
  const draftKey = `fuer-reason:${place.districtId}:${place.year}:${indicatorId}:${type}:${reason?.version ?? 0}`;
  const { text, setText, forget } = useDraftText(draftKey, written);
  const { send, pending, problem } = useAction(action);
  const save = async () => {
    const result = await send({ ...place, indicatorId, type, value, text, version });
    if (result.ok) {
      forget();
      return onGiven(result.data);
    }
    const current = result.problem.detail.current as { version: number } | null | undefined;
    // What is stored now has been shown: saving again is meant to replace it.
    if (result.problem.code === 'staleVersion' && current !== undefined) setVersion(current?.version ?? null);
  };
  const isReady = text.trim().length >= REASON_LENGTH.min && (text !== written || state === 'outdated');
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        className="field"
        rows={2}
        maxLength={REASON_LENGTH.max}
        aria-label={`原因说明：${name}，${label}`}
        placeholder="如：口径有无变化、当年有何专项工作、与台账核对的结果"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" className="btn" disabled={pending || !isReady}>
        {pending ? '正在保存…' : '保存说明'}
      </button>
      {onCancel && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            forget();
            onCancel();
          }}
        >
          取消
        </button>
      )}
      {problem && (
        <p className="field-error" role="alert">
          {problem.message}
        </p>
      )}
    </form>
  );
}
