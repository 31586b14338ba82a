/** Whether something is true of none, some or all: what is true of all is said once, not in every row. */
export type Extent = 'none' | 'some' | 'all';

export function extentOf(holds: readonly boolean[]): Extent {
  const count = holds.filter(Boolean).length;
  if (count === 0) return 'none';
  return count === holds.length ? 'all' : 'some';
}
