export function isAlive(pid: number): boolean;

/** Waits until a condition holds; false when it did not within the time. */
export function until(
  condition: () => boolean | Promise<boolean>,
  milliseconds: number,
  step?: number,
): Promise<boolean>;
