import { DemoTag } from '@/components/ui/demo-tag';
import { StaticDoor } from '@/components/ui/static-door';
import { StatusBadge } from '@/components/ui/status-badge';
import { LATENESS_LABELS } from '@/lib/domain/progress/lateness';
import { SUBJECT_LABELS } from '@/lib/domain/progress/progress-state';
import { HAND_IN_LABELS } from '@/lib/domain/progress/bulletin';
import { boardHref, itemHref, type ActionAddress, type BoardFilters } from '@/lib/view/actions/address';
import { BOARD_STATE_LABELS, groupName, selectItems, type Board } from '@/lib/view/actions/board';
import type { ItemRow, LastWord } from '@/lib/view/actions/item-row';
import { NO_OWNER } from '@/lib/view/no-owner';
import { ProgressMark } from './progress-mark';
import { ProgressStrip } from './progress-strip';

type Props = { board: Board; address: ActionAddress; filters: BoardFilters; year: number | null };

/** The 举措 or 重点工程 that the address asks for, in printed order under their domains. */
export function BoardList({ board, address, filters, year }: Props) {
  const rows = selectItems(board.rows, filters);
  const domains = [...new Set(rows.map(({ domain }) => domain))];
  const chosen = [
    groupName(board.rows, filters),
    filters.state && BOARD_STATE_LABELS[filters.state],
    filters.finding && (filters.finding === 'any' ? '需要留意' : LATENESS_LABELS[filters.finding]),
  ].filter(Boolean);
  return (
    <section className="card action-list" id="list" aria-label={`${SUBJECT_LABELS[board.kind]}列表`}>
      {chosen.length > 0 && (
        <p className="hint px-2 pt-2" role="status">
          {chosen.join(' · ')}：{rows.length} 项，共 {board.rows.length} 项。{' '}
          <StaticDoor className="link underline" href={boardHref(address, { by: filters.by })}>
            看全部
          </StaticDoor>
        </p>
      )}
      {domains.map((domain) => (
        <section key={domain}>
          <h2>{domain}</h2>
          <ul>
            {rows
              .filter((row) => row.domain === domain)
              .map((row) => (
                <Row key={row.id} {...{ row, address, year }} isMarked={board.isMixed && row.demonstration} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Row({
  row,
  address,
  year,
  isMarked,
}: { row: ItemRow; isMarked: boolean } & Pick<Props, 'address' | 'year'>) {
  const { district } = address;
  return (
    <li className="action-row">
      <span className="action-number">{row.number}</span>
      <div>
        <StaticDoor className="action-title door" href={itemHref(district, row.id)}>
          {row.title}
        </StaticDoor>
        {row.box && <p className="hint">{row.box}</p>}
        <p>{row.leads.map(({ name }) => name).join('、') || `${NO_OWNER}，请妇儿工委办指定`}</p>
        {row.participants.length > 0 && <p className="hint">配合：{row.participants.join('、')}</p>}
      </div>
      <div>
        <p className="action-state">
          <ProgressMark state={row.state} />
          {row.state === 'unreported' && row.handIns.length > 0 && (
            <span className="hint">
              {[...new Set(row.handIns)].map((kind) => HAND_IN_LABELS[kind]).join('、')}
            </span>
          )}
          <ProgressStrip strip={row.strip} />
          {isMarked && <DemoTag />}
        </p>
        {row.note && row.leads.length > 0 && <p className="action-word">{row.note}</p>}
        {row.words.map((word) => (
          <Word key={word.department} word={word} isAlone={row.leads.length < 2} />
        ))}
        {row.findings.map(({ kind, sentence }) => (
          <p key={kind} className="action-why">
            {LATENESS_LABELS[kind]}：{sentence}
          </p>
        ))}
      </div>
      <Measures row={row} district={district} year={year} />
    </li>
  );
}

function Word({ word, isAlone }: { word: LastWord; isAlone: boolean }) {
  const from = [
    word.isEarlier && `${word.quarter}报“${word.stateLabel}”`,
    !isAlone && word.department,
  ].filter(Boolean);
  return (
    <p className="action-word">
      {from.length > 0 && `${from.join('，')}：`}
      {word.progress}
      {word.problems && `问题：${word.problems}`}
    </p>
  );
}

/** The quantified targets with their verdicts. */
export function Measures({
  row,
  district,
  year,
}: {
  row: Pick<ItemRow, 'indicators'>;
  district: string;
  year: number | null;
}) {
  if (row.indicators.length === 0) return null;
  return (
    <ul className="action-measures">
      {row.indicators.map(({ id, name, target, status, nearlyMet }) => (
        <li key={id}>
          <StaticDoor href={`/d/${district}/indicators/${id}${year === null ? '' : `?year=${year}`}`}>
            {name}
          </StaticDoor>
          {target && <span className="hint">{target}</span>}
          <StatusBadge status={status} nearlyMet={nearlyMet} />
        </li>
      ))}
    </ul>
  );
}
