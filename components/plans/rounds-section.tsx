'use client';

import { useState } from 'react';
import type { RoundRow } from '@/lib/view/plans/plan-list';
import type { PlansActions } from './plan-types';
import { RoundDialog, type RoundStep } from './round-dialog';

export type NextRound = { year: number; opensOn: string; dueOn: string };

type Props = {
  district: string;
  rounds: RoundRow[];
  nextRound: NextRound;
  actions: PlansActions | null;
};

/** 报送轮次: which years are being reported, until when, and how far they are. */
export function RoundsSection({ district, rounds, nextRound, actions }: Props) {
  const [step, setStep] = useState<RoundStep | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const open = (next: RoundStep) => {
    setNotice(null);
    setStep(next);
  };
  return (
    <section className="card mt-5" aria-labelledby="rounds-title">
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="rounds-title" className="flex-1">
          报送轮次
        </h2>
        {actions && (
          <button type="button" className="btn" onClick={() => open({ kind: 'open', ...nextRound })}>
            开启 {nextRound.year} 年填报
          </button>
        )}
      </div>
      <div role="status" className="notice">
        {notice && <p className="form-done mb-3">{notice}</p>}
      </div>
      {rounds.length === 0 ? (
        <p className="hint">还没有报送轮次。开启后，联络员即可填报该年度的数据。</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="data-table stack-table">
            <thead>
              <tr>
                <th scope="col">年度</th>
                <th scope="col">状态</th>
                <th scope="col">填报时间</th>
                <th scope="col">进展</th>
                {actions && <th scope="col">办理</th>}
              </tr>
            </thead>
            <tbody>
              {rounds.map((round) => (
                <tr key={round.year}>
                  <td>
                    <b>{round.year}</b>
                  </td>
                  <td className="whitespace-nowrap">
                    {round.stateLabel}
                    {round.closedOn && <span className="hint"> {round.closedOn}</span>}
                  </td>
                  <td className="whitespace-nowrap">
                    {round.opensOn} 至 {round.dueOn}
                  </td>
                  <td className="whitespace-nowrap">{round.progress}</td>
                  {actions && (
                    <td>
                      <RoundSteps round={round} onStep={open} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {step && actions && (
        <RoundDialog
          district={district}
          step={step}
          actions={actions}
          onDone={(message) => {
            setStep(null);
            setNotice(message);
          }}
          onClose={() => setStep(null)}
        />
      )}
    </section>
  );
}

function RoundSteps({ round, onStep }: { round: RoundRow; onStep: (step: RoundStep) => void }) {
  if (round.state === 'closed') {
    return (
      <div className="text-steps">
        <button type="button" onClick={() => onStep({ kind: 'reopen', round })}>
          重新开启
        </button>
      </div>
    );
  }
  return (
    <div className="text-steps">
      <button type="button" onClick={() => onStep({ kind: 'change', round })}>
        改日期
      </button>
      <button type="button" onClick={() => onStep({ kind: 'close', round })}>
        关闭轮次
      </button>
    </div>
  );
}
