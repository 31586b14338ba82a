import type { ReturnField } from '@/lib/domain/review/return-field';
import type { SavedRow } from './entry-row';

/** Whether the office named this cell when it returned the value; until the value is handed in again. */
export function isReturnedCell(
  { state, returnFields }: Pick<SavedRow, 'state' | 'returnFields'>,
  field: ReturnField,
): boolean {
  return state === 'returned' && returnFields.includes(field);
}
