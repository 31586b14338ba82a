'use client';

import { Fragment, useState } from 'react';
import { ReadingHistory } from '@/components/review/reading-history';
import { DemoTag } from '@/components/ui/demo-tag';
import type { DetailJudgement } from '@/lib/domain/reading/indicator-detail';
import type { RevisionView } from '@/lib/domain/review/describe-revision';
import { formatDay } from '@/lib/view/format-date';
import type { ReadingLine } from '@/lib/view/indicators/reading-lines';

type Props = {
  lines: readonly ReadingLine[];
  history: Readonly<Record<string, RevisionView[]>>;
  judgements: readonly DetailJudgement[];
  unit: string;
  /** Name of what the target is compared with; null where it is compared with nothing else. */
  reference: string | null;
};

/** 历年数据: every value with who reported and approved it; one click opens its history. */
export function ReadingsCard({ lines, history, judgements, unit, reference }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const hasCounts = lines.some(({ counts }) => counts !== null);
  const columns = 5 + Number(hasCounts) + Number(reference !== null);
  return (
    <section className="card">
      <h2>历年数据</h2>
      {lines.length === 0 && judgements.length === 0 && <p className="hint mt-1">还没有数据。</p>}
      {lines.length > 0 && (
        <div className="overflow-x-auto">
          <table className="data-table readings-table">
            <thead>
              <tr>
                <th scope="col">年份</th>
                <th scope="col" className="num">
                  数值{unit && `（${unit}）`}
                </th>
                {reference !== null && (
                  <th scope="col" className="num" title={reference}>
                    参照值
                  </th>
                )}
                {hasCounts && (
                  <th scope="col" className="num readings-wide">
                    分子 / 分母
                  </th>
                )}
                <th scope="col">状态</th>
                <th scope="col" className="readings-wide">
                  填报与审核
                </th>
                <th scope="col">
                  <span className="sr-only">历史</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => {
                const steps = history[line.id] ?? [];
                const isOpen = open === line.id;
                return (
                  <Fragment key={line.id}>
                    <Line
                      line={line}
                      hasCounts={hasCounts}
                      hasReference={reference !== null}
                      steps={steps.length}
                      isOpen={isOpen}
                      onToggle={() => setOpen(isOpen ? null : line.id)}
                    />
                    {isOpen && (
                      <tr>
                        <td colSpan={columns} className="readings-history">
                          <ReadingHistory unit={unit} steps={steps} />
                        </td>
                      </tr>
                    )}
                  </Fragment>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {lines.length > 0 && reference !== null && (
        <p className="hint mt-2">
          参照值：{reference} {lines.some((line) => line.reference?.isDemonstration) && <DemoTag mixed />}
        </p>
      )}
      {judgements.length > 0 && <Judgements judgements={judgements} />}
    </section>
  );
}

type LineProps = {
  line: ReadingLine;
  hasCounts: boolean;
  hasReference: boolean;
  steps: number;
  isOpen: boolean;
  onToggle: () => void;
};

function Line({ line, hasCounts, hasReference, steps, isOpen, onToggle }: LineProps) {
  return (
    <tr className={line.isPreliminary ? 'readings-preliminary' : undefined}>
      <th scope="row">{line.year}</th>
      <td className="num">
        {line.text ?? <span className="hint">空</span>}
        {line.counts && <span className="hint readings-narrow">{line.counts}</span>}
      </td>
      {hasReference && <td className="num">{line.reference?.text ?? '—'}</td>}
      {hasCounts && <td className="num readings-wide">{line.counts ?? '—'}</td>}
      <td>
        <span className="readings-marks">
          {line.state}
          {line.marks.map((mark) => (
            <span key={mark} className="tag">
              {mark}
            </span>
          ))}
          {line.isDemonstration && <DemoTag />}
        </span>
      </td>
      <td className="hint readings-wide">
        {line.people.map((person) => (
          <span key={person} className="block">
            {person}
          </span>
        ))}
      </td>
      <td className="num">
        {steps > 0 && (
          <button
            type="button"
            className="link no-print whitespace-nowrap"
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            {isOpen ? '收起' : `历史`}
            <span className="sr-only">，{line.year} 年</span>
          </button>
        )}
      </td>
    </tr>
  );
}

function Judgements({ judgements }: { judgements: readonly DetailJudgement[] }) {
  return (
    <>
      <h3 className="mt-4">研判记录</h3>
      <ul className="judgement-list">
        {judgements.map(({ year, met, reason, flag, by, at }) => (
          <li key={year}>
            <b>
              {year} 年 {met ? '研判达标' : '研判未达标'}
            </b>{' '}
            {flag === 'demonstration' && <DemoTag />}
            <span className="block">{reason}</span>
            <span className="hint">
              {by}，{formatDay(at)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
