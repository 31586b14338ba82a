import { DemoTag } from '@/components/ui/demo-tag';
import { Door } from '@/components/ui/door';
import { StatusBadge } from '@/components/ui/status-badge';
import { LATENESS_LABELS } from '@/lib/domain/progress/lateness';
import { SUBJECT_LABELS } from '@/lib/domain/progress/progress-state';
import { quarterTitle } from '@/lib/domain/progress/quarter';
import { boardHref, bulletinHref, type ActionAddress } from '@/lib/view/actions/address';
import type { HistoryQuarter } from '@/lib/view/actions/item-history';
import type { ItemRow } from '@/lib/view/actions/item-row';
import { NO_OWNER } from '@/lib/view/no-owner';
import './actions.css';
import { ItemSetup, type ItemSetupProps } from './item-setup';
import { ProgressMark } from './progress-mark';
import { ProgressStrip } from './progress-strip';

type Props = {
  address: ActionAddress;
  row: ItemRow;
  planTitle: string;
  history: readonly HistoryQuarter[];
  verdictYear: number | null;
  /** Null for those who may not change who answers and what measures it. */
  setup: ItemSetupProps | null;
};

/** One 举措 or 重点工程: who leads it, where it stands, what measures it, and what was reported quarter by quarter. */
export function ItemPage({ address, row, planTitle, history, verdictYear, setup }: Props) {
  const { kind, quarter } = address;
  return (
    <>
      <p className="no-print">
        <Door className="link" href={boardHref(address)}>
          ‹ 举措跟踪
        </Door>
      </p>
      <h1>
        {SUBJECT_LABELS[kind]} {row.number} · {row.title}
      </h1>
      <p className="mt-0.5 text-ink-3">
        {planTitle} · {row.domain}
        {row.box && ` · ${row.box}`}
      </p>
      <section className="card mt-4" aria-label="现在的情况">
        <p className="action-state">
          <b>{quarterTitle(quarter)}</b>
          <ProgressMark state={row.state} />
          <ProgressStrip strip={row.strip} />
          {row.demonstration && <DemoTag />}
        </p>
        {row.note && <p className="action-word">{row.note}</p>}
        {row.findings.map(({ kind: why, sentence }) => (
          <p key={why} className="action-why">
            {LATENESS_LABELS[why]}：{sentence}
          </p>
        ))}
        <dl className="action-facts mt-3">
          <dt>牵头单位</dt>
          <dd>{row.leads.map(({ name }) => name).join('、') || `${NO_OWNER}，请妇儿工委办指定`}</dd>
          {row.participants.length > 0 && (
            <>
              <dt>配合单位</dt>
              <dd>{row.participants.join('、')}</dd>
            </>
          )}
        </dl>
        {setup && <ItemSetup {...setup} />}
      </section>
      {kind === 'action' && <Measures {...{ address, row, verdictYear }} />}
      <section className="card mt-4" aria-labelledby="history-title">
        <h2 id="history-title">各季度简报</h2>
        {history.length === 0 && <p className="mt-2 text-ink-2">还没有审核通过的简报。</p>}
        <ol className="action-history mt-2">
          {history.map((one) => (
            <Quarter key={one.title} one={one} address={address} />
          ))}
        </ol>
      </section>
    </>
  );
}

function Quarter({ one, address }: { one: HistoryQuarter; address: ActionAddress }) {
  return (
    <li>
      <h3>{one.title}</h3>
      <div>
        {one.reports.map((report) => (
          <div key={report.departmentId} className="mb-2">
            <p className="action-state">
              <ProgressMark state={report.state} />
              <Door href={bulletinHref({ ...address, quarter: one.quarter }, report.departmentId)}>
                {report.department}
              </Door>
              {report.demonstration && <DemoTag />}
            </p>
            {report.progress && <p className="bulletin-text">{report.progress}</p>}
            {report.problems && <p className="bulletin-text">问题：{report.problems}</p>}
            {report.explanation && <p className="bulletin-text">变化说明：{report.explanation}</p>}
          </div>
        ))}
      </div>
    </li>
  );
}

function Measures({ address, row, verdictYear }: Pick<Props, 'address' | 'row' | 'verdictYear'>) {
  return (
    <section className="card mt-4" aria-labelledby="measures-title">
      <h2 id="measures-title">量化目标</h2>
      {row.indicators.length === 0 ? (
        <p className="mt-2 text-ink-2">这项举措没有量化目标。</p>
      ) : (
        <>
          <p className="hint">
            {verdictYear === null ? '还没有可用的年度评价。' : `按 ${verdictYear} 年度的评价。`}
          </p>
          <ul className="action-measures mt-2">
            {row.indicators.map(({ id, name, target, status, nearlyMet }) => (
              <li key={id}>
                <Door
                  href={`/d/${address.district}/indicators/${id}${verdictYear === null ? '' : `?year=${verdictYear}`}`}
                >
                  {name}
                </Door>
                {target && <span className="hint">{target}</span>}
                <StatusBadge status={status} nearlyMet={nearlyMet} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
