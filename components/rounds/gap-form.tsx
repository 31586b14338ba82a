'use client';

import { useState } from 'react';
import { GAP_KINDS, GAP_LABELS, type GapKind, type MissingValue } from '@/lib/domain/review/round';
import { READING_STATE_LABELS } from '@/lib/domain/review/reading-state';
import { NO_DEPARTMENT, NO_OWNER } from '@/lib/view/no-owner';
import { applyToAll, draftOf, groupMissing, type GapDrafts } from '@/lib/view/rounds/closing-draft';
import { Door } from '../ui/door';
import type { Place } from './round-types';

type Props = {
  place: Place;
  missing: readonly MissingValue[];
  drafts: GapDrafts;
  onDrafts: (drafts: GapDrafts) => void;
};

/** 缺报原因 of every missing value by department, one choice for as many rows as are ticked. */
export function GapForm({ place, missing, drafts, onDrafts }: Props) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const ids = missing.map(({ indicatorId }) => indicatorId);
  const setPickedAll = (all: readonly string[], on: boolean) =>
    setPicked(new Set([...picked].filter((id) => !all.includes(id)).concat(on ? all : [])));
  return (
    <section className="gap-form" aria-label="缺报原因">
      <BulkBar
        count={picked.size}
        allPicked={picked.size === ids.length}
        onPickAll={(on) => setPickedAll(ids, on)}
        onApply={(kind, reason) => onDrafts(applyToAll(drafts, [...picked], { kind, reason }))}
      />
      {groupMissing(missing).map(({ department, items }) => {
        const own = items.map(({ indicatorId }) => indicatorId);
        return (
          <fieldset key={department ?? NO_OWNER}>
            <legend>
              <label>
                <input
                  type="checkbox"
                  checked={own.every((id) => picked.has(id))}
                  onChange={(event) => setPickedAll(own, event.currentTarget.checked)}
                />
                {department ?? NO_OWNER}
                <span className="hint">{items.length} 项</span>
              </label>
            </legend>
            {items.map((value) => (
              <GapRow
                key={value.indicatorId}
                {...{ place, value, drafts, onDrafts }}
                picked={picked.has(value.indicatorId)}
                onPick={(on) => setPickedAll([value.indicatorId], on)}
              />
            ))}
          </fieldset>
        );
      })}
    </section>
  );
}

type BulkProps = {
  count: number;
  allPicked: boolean;
  onPickAll: (on: boolean) => void;
  onApply: (kind: GapKind, reason: string) => void;
};

function BulkBar({ count, allPicked, onPickAll, onApply }: BulkProps) {
  const [kind, setKind] = useState<GapKind | ''>('');
  const [reason, setReason] = useState('');
  return (
    <div className="gap-bulk">
      <label>
        <input
          type="checkbox"
          checked={allPicked}
          onChange={(event) => onPickAll(event.currentTarget.checked)}
        />
        全选
      </label>
      <KindSelect label="所选各项的缺报类型" value={kind} onChange={setKind} />
      <input
        className="field"
        aria-label="所选各项的缺报原因"
        placeholder="原因"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <button
        type="button"
        className="btn"
        disabled={count === 0 || kind === '' || reason.trim().length < 2}
        onClick={() => kind !== '' && onApply(kind, reason.trim())}
      >
        填入所选 {count} 项
      </button>
    </div>
  );
}

type RowProps = Omit<Props, 'missing'> & {
  value: MissingValue;
  picked: boolean;
  onPick: (on: boolean) => void;
};

function GapRow({ place, value, drafts, onDrafts, picked, onPick }: RowProps) {
  const { indicatorId, serial, name, state } = value;
  const draft = draftOf(drafts, indicatorId);
  const change = (changes: Partial<typeof draft>) => onDrafts(applyToAll(drafts, [indicatorId], changes));
  return (
    <div className="gap-row">
      <label className="gap-name">
        <input
          type="checkbox"
          aria-label={`选中 ${name}`}
          checked={picked}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />
        <span>
          {serial && <span className="hint">{serial} </span>}
          {name} <span className={`state-chip state-${state}`}>{READING_STATE_LABELS[state]}</span>
        </span>
      </label>
      <KindSelect label={`${name}，缺报类型`} value={draft.kind} onChange={(kind) => change({ kind })} />
      <input
        className="field"
        aria-label={`${name}，缺报原因`}
        placeholder="原因"
        maxLength={500}
        value={draft.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      {state === 'submitted' && (
        <p className="gap-submitted">
          已提交待审核，请先
          <Door
            className="link underline"
            href={`/d/${place.districtId}/review?year=${place.year}&department=${encodeURIComponent(value.department ?? NO_DEPARTMENT)}`}
          >
            审核
          </Door>
          ；确实不采用的，请勾选：
          <label>
            <input
              type="checkbox"
              aria-label={`${name}，按缺报处理`}
              checked={draft.insists}
              onChange={(event) => change({ insists: event.currentTarget.checked })}
            />
            按缺报处理
          </label>
        </p>
      )}
    </div>
  );
}

type SelectProps = { label: string; value: GapKind | ''; onChange: (kind: GapKind | '') => void };

function KindSelect({ label, value, onChange }: SelectProps) {
  return (
    <select
      className="field"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(GAP_KINDS.find((kind) => kind === event.currentTarget.value) ?? '')}
    >
      <option value="">缺报类型</option>
      {GAP_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {GAP_LABELS[kind]}
        </option>
      ))}
    </select>
  );
}
