/** Puts a number into a list that is in ascending order. Lists here hold a few dozen numbers. */
export function insertSorted(sorted: number[], value: number): void {
  let place = sorted.length;
  sorted.push(value);
  while (place > 0 && sorted[place - 1]! > value) {
    sorted[place] = sorted[place - 1]!;
    place -= 1;
  }
  sorted[place] = value;
}

/** Median of a list in ascending order; NaN when it is empty. */
export function medianOfSorted(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
