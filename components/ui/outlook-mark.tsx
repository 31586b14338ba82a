import './status.css';
import type { Outlook } from '@/lib/domain/scoring/assessment';
import { OUTLOOK_LABELS } from '@/lib/domain/scoring/labels';

/** 2030 预测 as an arrow and a word; grey where there is no forecast to speak of. */
export function OutlookMark({ outlook }: { outlook: Outlook }) {
  return <span className={`outlook outlook-${outlook}`}>{OUTLOOK_LABELS[outlook]}</span>;
}
