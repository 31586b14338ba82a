import { isUnseen, type CaseRow } from '@/lib/view/warnings/case-rows';
import { AcknowledgeButton } from './acknowledge-button';
import { CloseCaseButton } from './close-case-button';
import type { WarningActions } from './warning-actions';

type Props = { row: CaseRow; district: string; actions: WarningActions };

/** What the reader can do about one warning. */
export function RowActions({ row, district, actions: { acknowledge, close } }: Props) {
  const { id, version, state, name, label, message, underSupervision } = row;
  if (state === 'closed') return null;
  return (
    <div className="case-actions no-print">
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
