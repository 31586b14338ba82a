import type { HistoryFilter, HistoryLine } from '@/lib/domain/review/history-line';
import { historyHref, isNarrowed, olderHref } from '@/lib/view/history/history-address';
import { Door } from '../ui/door';
import { HistoryTableRow } from './history-table-row';

type Props = {
  district: string;
  year: number;
  filter: HistoryFilter;
  page: { lines: readonly HistoryLine[]; hasMore: boolean };
  isFirst: boolean;
};

/** A page of a history, and the doors to the pages before and after it. */
export function HistoryList({ district, year, filter, page: { lines, hasMore }, isFirst }: Props) {
  const last = lines.at(-1);
  if (!last) return <NothingFound {...{ district, year, filter, isFirst }} />;
  return (
    <>
      <div className="card history-table">
        <table className="data-table">
          <caption className="sr-only">{year} 年修改记录，由近到远</caption>
          <thead>
            <tr>
              <th scope="col">时间</th>
              <th scope="col">人员</th>
              <th scope="col">责任单位</th>
              <th scope="col">指标</th>
              <th scope="col">动作</th>
              <th scope="col">原值 → 新值</th>
              <th scope="col">原因</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <HistoryTableRow key={line.id} {...{ line, district, year, filter }} />
            ))}
          </tbody>
        </table>
      </div>
      <nav className="history-pages no-print" aria-label="翻页">
        {!isFirst && (
          <Door className="btn" href={historyHref(district, year, filter)}>
            回到最新
          </Door>
        )}
        {hasMore ? (
          <Door className="btn" href={olderHref(district, year, filter, last)}>
            更早的记录
          </Door>
        ) : (
          <p className="hint">已到最早的记录。</p>
        )}
      </nav>
    </>
  );
}

type NothingProps = Pick<Props, 'district' | 'year' | 'filter' | 'isFirst'>;

function NothingFound({ district, year, filter, isFirst }: NothingProps) {
  const narrowed = isNarrowed(filter);
  return (
    <section className="card px-6 py-10 text-center" role="status">
      <h2>{narrowed ? '没有符合条件的记录' : isFirst ? `${year} 年还没有修改记录` : '没有更早的记录'}</h2>
      <p className="mt-1 text-ink-2">
        {narrowed
          ? '请减少筛选条件，或在页首更换年份。'
          : isFirst
            ? '开始填报、审核后，每一步都会记在这里。'
            : '前面的页上已经列出了全部记录。'}
      </p>
      {(narrowed || !isFirst) && (
        <p className="mt-4">
          <Door className="btn" href={historyHref(district, year, {})}>
            {narrowed ? '清除筛选' : '回到最新'}
          </Door>
        </p>
      )}
    </section>
  );
}
