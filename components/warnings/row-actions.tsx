import { newSupervisionHref, supervisionHref } from '@/lib/view/supervision/address';
import { isUnseen, type CaseRow } from '@/lib/view/warnings/case-rows';
import { Door } from '../ui/door';
import { AcknowledgeButton } from './acknowledge-button';
import { CloseCaseButton } from './close-case-button';
import type { WarningActions } from './warning-actions';

type Props = { row: CaseRow; district: string; year: number; actions: WarningActions };

/** What the reader can do about one warning. */
export function RowActions({ row, district, year, actions: { acknowledge, close } }: Props) {
  const { id, version, state, name, label, message, underSupervision, supervisionId } = row;
  if (state === 'closed') return null;
  return (
    <div className="case-actions no-print">
      {supervisionId ? (
        <Door className="link" href={supervisionHref(district, year, supervisionId)}>
          查看督办
          <span className="sr-only">：{name}</span>
        </Door>
      ) : (
        acknowledge &&
        state !== 'recovered' && (
          <Door className="btn" href={newSupervisionHref(district, year, id)}>
            督办
            <span className="sr-only">：{name}</span>
          </Door>
        )
      )}
      {acknowledge && isUnseen(row) && (
        <AcknowledgeButton
          districtId={district}
          item={{ caseId: id, version }}
          name={`${name}：${label}`}
          action={acknowledge}
        />
      )}
      {close && !underSupervision && (
        <CloseCaseButton
          districtId={district}
          target={{ caseId: id, version, name, label, message, recovered: state === 'recovered' }}
          action={close}
        />
      )}
    </div>
  );
}
