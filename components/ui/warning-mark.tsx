import './status.css';
import type { WarningLevel } from '@/lib/domain/scoring/assessment';
import { LEVEL_NAMES } from '@/lib/view/status';

type Props = { level: WarningLevel; children?: string };

/** ▲ red, ◆ yellow, ● blue. Without words beside it the level is read out. */
export function WarningMark({ level, children }: Props) {
  if (children) return <span className={`mark mark-${level}`}>{children}</span>;
  return <span className={`mark mark-${level}`} role="img" aria-label={LEVEL_NAMES[level]} />;
}
