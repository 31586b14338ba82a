import type { HistoryFilter, HistoryLine } from '@/lib/domain/review/history-line';
import { formatDayTime } from '@/lib/view/format-date';
import { historyHref } from '@/lib/view/history/history-address';
import { Door } from '../ui/door';

type Props = { line: HistoryLine; district: string; year: number; filter: HistoryFilter };

/** Who did what; departments and indicators are doors to their own histories. */
export function HistoryTableRow({ line, district, year, filter }: Props) {
  const { at, actor, act, departments, indicator, reason, note } = line;
  return (
    <tr>
      <td className="history-time">
        <time dateTime={at}>{formatDayTime(at)}</time>
      </td>
      <td className="history-who">{actor}</td>
      <td className={classOf('history-department', departments.length === 0)}>
        {departments.length === 0 && '—'}
        {departments.map(({ id, name }) => (
          <Door key={id} href={historyHref(district, year, { ...filter, department: id })}>
            {name}
          </Door>
        ))}
      </td>
      <td className={classOf('history-indicator', indicator === null)}>
        {indicator ? (
          <Door href={historyHref(district, year, { ...filter, indicator: indicator.id })}>
            {indicator.serial && <span className="hint mr-1">{indicator.serial}</span>}
            {indicator.name}
          </Door>
        ) : (
          '—'
        )}
      </td>
      <td className="history-act">
        <strong>{act}</strong>
      </td>
      <td className="history-change">
        <Change line={line} />
      </td>
      <td className={classOf('history-reason', reason === null && note === null)}>
        {reason ?? (note === null && '—')}
        {note !== null && <p className="hint">说明：{note}</p>}
      </td>
    </tr>
  );
}

/** An empty cell is left out where cells stand below each other. */
const classOf = (name: string, isEmpty: boolean) => (isEmpty ? `${name} history-none` : name);

function Change({ line: { from, to, indicator } }: { line: HistoryLine }) {
  if (to === null) return '—';
  return (
    <>
      {from !== null && (
        <>
          <span className="history-from">{from}</span>
          <span aria-label="改为"> → </span>
        </>
      )}
      <span className={from === null ? undefined : 'history-to'}>{to}</span>
      {from !== null && indicator?.unit && <span className="hint ml-1">{indicator.unit}</span>}
    </>
  );
}
