import { LEVEL_NAMES } from '@/lib/view/status';
import { indicatorHref } from '@/lib/view/indicators/filters';
import { isUnseen, type CaseRow } from '@/lib/view/warnings/case-rows';
import { AttributeTag } from '../ui/attribute-tag';
import { DemoTag } from '../ui/demo-tag';
import { Door } from '../ui/door';
import { WarningMark } from '../ui/warning-mark';
import { CaseCheck } from './case-selection';
import { RowActions } from './row-actions';
import { StoryYears } from './story-years';
import type { WarningActions } from './warning-actions';

type Props = { row: CaseRow; district: string; year: number; actions: WarningActions };

/** One warning: what and why, whose, since when, how it stands, and what can be done. */
export function CaseItem({ row, district, year, actions }: Props) {
  const { id, name, serial, level, label, message, owner, since, days, state, stateLabel, closed } = row;
  return (
    <li className="case-item" id={`case-${id}`}>
      <div className="case-check">
        {actions.acknowledge && isUnseen(row) && (
          <CaseCheck item={{ caseId: id, version: row.version }} label={`选择${name}：${label}`} />
        )}
      </div>
      <span className="case-mark">
        <WarningMark level={level} />
      </span>
      <div className="case-what">
        <p className="case-name">
          <Door href={indicatorHref(district, year, row.indicatorId)}>
            {serial && <span className="case-serial">{serial}</span>}
            {name}
          </Door>
          <AttributeTag attribute={row.attribute} />
          <span className="tag" title={LEVEL_NAMES[level]}>
            {label}
          </span>
          {row.demonstration && <DemoTag />}
        </p>
        <p className="case-message">{message}</p>
        {closed && (
          <p className="hint">
            {closed.on} {closed.by}销号：{closed.reason}
          </p>
        )}
        <details className="case-story">
          <summary>历程</summary>
          <StoryYears years={row.story.years} />
        </details>
      </div>
      <div className="case-since">
        <p>{owner}</p>
        <p className="hint">
          {since}起{days > 0 && `，${closed ? '历时' : '已'} ${days} 天`}
        </p>
      </div>
      <div className="case-state">
        <span className={`case-tag case-${state}`}>{stateLabel}</span>
        <RowActions row={row} district={district} year={year} actions={actions} />
      </div>
    </li>
  );
}
