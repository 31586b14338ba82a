'use client';

import { useState } from 'react';
import { byIndicator, type ComparedRow } from '@/lib/view/entry-left-over';
import { Dialog } from '../ui/dialog';

type Props = {
  rows: readonly ComparedRow[];
  onClose: () => void;
  /** What is taken over from this browser; everything else stays as the system has it. */
  onDone: (chosen: ComparedRow[]) => void;
};

type Choices = Readonly<Record<string, string>>;
const STORED = 'stored';

/** What an earlier visit left in this browser beside what is stored now: a person decides, row by row or at once. */
export function CompareDialog({ rows, onClose, onDone }: Props) {
  const [choices, setChoices] = useState<Choices>(() => firstChoices(rows));
  const groups = byIndicator(rows);
  const choosable = groups.filter((group) => group.rows.some(({ barred }) => barred === ''));
  const open = choosable.filter(({ indicatorId }) => choices[indicatorId] === undefined).length;
  const chooseAll = (pick: (group: readonly ComparedRow[]) => string | undefined) =>
    setChoices(Object.fromEntries(choosable.map((group) => [group.indicatorId, pick(group.rows) ?? STORED])));
  const chosen = rows.filter(({ key, indicatorId, barred }) => barred === '' && choices[indicatorId] === key);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="比较本机填写与系统现有"
      footer={
        <>
          {open > 0 && <p className="compare-left">还有 {open} 项请选择</p>}
          <button type="button" className="btn" onClick={onClose}>
            以后再说
          </button>
          <button type="button" className="btn btn-main" disabled={open > 0} onClick={() => onDone(chosen)}>
            {chosen.length > 0 ? `恢复 ${chosen.length} 项` : '不恢复，清除本机填写'}
          </button>
        </>
      }
    >
      <p className="mb-2">
        上次离开时这些填写没有保存到系统。相同的部分以灰色显示；标有“系统已改”的，系统中的值在您填写之后又有人改过，请逐项选择。
      </p>
      {choosable.length > 1 && (
        <p className="compare-all">
          <button
            type="button"
            className="btn"
            onClick={() => chooseAll((group) => group.find(({ barred }) => barred === '')?.key)}
          >
            全部用本机的
          </button>
          <button type="button" className="btn" onClick={() => chooseAll(() => STORED)}>
            全部用系统的
          </button>
        </p>
      )}
      {groups.map(({ indicatorId, first, rows: own }) => (
        <CompareGroup
          key={indicatorId}
          first={first}
          group={own}
          choice={choices[indicatorId]}
          onChoose={(choice) => setChoices({ ...choices, [indicatorId]: choice })}
        />
      ))}
    </Dialog>
  );
}

/** Where nobody has changed anything since, what was typed is meant; where somebody has, nothing is assumed. */
function firstChoices(rows: readonly ComparedRow[]): Choices {
  const choices: Record<string, string> = {};
  for (const { key, indicatorId, isChanged, barred } of rows) {
    const alone = rows.filter((row) => row.indicatorId === indicatorId).length === 1;
    if (barred === '' && !isChanged && alone) choices[indicatorId] = key;
  }
  return choices;
}

type GroupProps = {
  first: ComparedRow;
  group: readonly ComparedRow[];
  choice: string | undefined;
  onChoose: (choice: string) => void;
};

function CompareGroup({ first, group, choice, onChoose }: GroupProps) {
  const radio = (value: string, label: string) => (
    <label className="compare-choice">
      <input
        type="radio"
        name={first.indicatorId}
        checked={choice === value}
        onChange={() => onChoose(value)}
      />
      {label}
    </label>
  );
  return (
    <fieldset className="compare-group">
      <legend>
        {first.name}
        {first.unit && <span className="hint"> {first.unit}</span>}
        {first.isChanged && <span className="compare-changed">系统已改</span>}
      </legend>
      {group.map((row, index) => (
        <div key={row.key}>
          <table className="compare-table">
            <thead>
              <tr>
                <td />
                <th scope="col">
                  本机填写{group.length > 1 ? ` ${index + 1}` : ''}
                  <span className="hint block">{row.at}</span>
                </th>
                <th scope="col">
                  系统现有<span className="hint block">{row.stored}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {row.cells.map(({ label, mine, theirs, same }) => (
                <tr key={label} className={same ? 'compare-same' : undefined}>
                  <th scope="row">{label}</th>
                  <td>{mine || '空'}</td>
                  <td>{theirs || '空'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {row.barred ? (
            <p className="hint">{`${row.barred}，本机填写不能恢复，需要的请抄下。`}</p>
          ) : (
            radio(row.key, group.length > 1 ? `用本机的 ${index + 1}` : '用本机的')
          )}
          {index === group.length - 1 && row.barred === '' && radio(STORED, '用系统的')}
        </div>
      ))}
    </fieldset>
  );
}
