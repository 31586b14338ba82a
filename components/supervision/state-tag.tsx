import './supervision.css';
import type { SupervisionState } from '@/lib/domain/supervision/supervision';

/** ○ ◐ ● by state: told apart without colour too. */
export function StateTag({ state, label }: { state: SupervisionState; label: string }) {
  return <span className={`tag supervision-state supervision-state-${state}`}>{label}</span>;
}
