'use client';

import { Fragment } from 'react';
import { AttachmentButton } from '@/components/attachments/attachment-button';
import { ReadingHistory } from '@/components/review/reading-history';
import { DemoTag } from '@/components/ui/demo-tag';
import type { RevisionView } from '@/lib/domain/review/describe-revision';
import type { AttachmentTally, FileStep } from '@/lib/view/attachments';
import { hasSeveralTargets, type ReadingLine } from '@/lib/view/indicators/reading-lines';
import { readingRowId, useOpenHistory } from './open-history';

type Props = {
  lines: readonly ReadingLine[];
  history: Readonly<Record<string, RevisionView[]>>;
  /** By year, of the years that have files. */
  attachments: Readonly<Record<number, AttachmentTally>>;
  files: Readonly<Record<number, FileStep[]>>;
  unit: string;
  /** The row is split: these values are kept, not scored. */
  isHistory: boolean;
  /** Name of what the target is compared with; null where it is compared with nothing else. */
  reference: string | null;
};

/** 历年数据: every value with who reported and approved it; one click opens its history. */
export function ReadingsCard({ lines, history, attachments, files, unit, isHistory, reference }: Props) {
  const { open, setOpen } = useOpenHistory();
  const hasCounts = lines.some(({ counts }) => counts !== null);
  const hasTargets = hasSeveralTargets(lines);
  const columns = 5 + Number(hasCounts) + Number(hasTargets) + Number(reference !== null);
  return (
    <section className="card">
      <h2>{isHistory ? '拆分前的数据' : '历年数据'}</h2>
      {isHistory && <p className="hint mt-1">本项已拆为分项，以下数据保留备查，不再填报，也不参与评价。</p>}
      {lines.length === 0 && <p className="hint mt-1">还没有数据。</p>}
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
                {hasTargets && (
                  <th scope="col" className="readings-wide">
                    目标
                  </th>
                )}
                <th scope="col">状态</th>
                <th scope="col" className="readings-wide">
                  填报与审核
                </th>
                <th scope="col">
                  <span className="sr-only">附件与历史</span>
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
                      attachments={attachments[line.year]}
                      hasCounts={hasCounts}
                      hasTargets={hasTargets}
                      hasReference={reference !== null}
                      steps={steps.length}
                      isOpen={isOpen}
                      onToggle={() => setOpen(isOpen ? null : line.id)}
                    />
                    {isOpen && (
                      <tr>
                        <td colSpan={columns} className="readings-history">
                          <ReadingHistory unit={unit} steps={steps} files={files[line.year] ?? []} />
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
    </section>
  );
}

type LineProps = {
  line: ReadingLine;
  attachments: AttachmentTally | undefined;
  hasCounts: boolean;
  hasTargets: boolean;
  hasReference: boolean;
  steps: number;
  isOpen: boolean;
  onToggle: () => void;
};

function Line(props: LineProps) {
  const { line, attachments, hasCounts, hasTargets, hasReference, steps, isOpen, onToggle } = props;
  return (
    <tr id={readingRowId(line.id)} className={line.isPreliminary ? 'readings-preliminary' : undefined}>
      <th scope="row">{line.year}</th>
      <td className="num">
        {line.text ?? <span className="hint">空</span>}
        {line.counts && <span className="hint readings-narrow">{line.counts}</span>}
        {hasTargets && line.target && <span className="hint readings-narrow">目标 {line.target}</span>}
      </td>
      {hasReference && <td className="num">{line.reference?.text ?? '—'}</td>}
      {hasCounts && <td className="num readings-wide">{line.counts ?? '—'}</td>}
      {hasTargets && <td className="readings-wide">{line.target ?? '—'}</td>}
      <td>
        <span className="readings-marks">
          {line.state}
          {line.marks.map((mark) => (
            <span key={mark} className="tag">
              {mark}
            </span>
          ))}
          {line.isDemonstration && <DemoTag />}
          {line.changedSince && (
            <span className="readings-changed">↻ 自上次审核后有改动：{line.changedSince}</span>
          )}
        </span>
        {line.reason && <span className="hint block">{line.reason}</span>}
      </td>
      <td className="hint readings-wide">
        {line.people.map((person) => (
          <span key={person} className="block">
            {person}
          </span>
        ))}
      </td>
      <td className="num">
        {attachments && (
          <span className="no-print mr-3">
            <AttachmentButton tally={attachments} name={`${line.year} 年数值`} />
          </span>
        )}
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
