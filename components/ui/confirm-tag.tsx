import { UNCONFIRMED_LABEL } from '@/lib/domain/scoring/labels';

/** The verdict stands on a rule that nobody has confirmed yet. */
export function ConfirmTag() {
  return (
    <span className="tag tag-confirm" title="目标规则由系统读出，尚未经妇儿工委办确认。">
      {UNCONFIRMED_LABEL}
    </span>
  );
}
