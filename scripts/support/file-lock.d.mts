export function withLock<T>(
  file: string,
  action: () => Promise<T>,
  options?: { waitMs?: number; onWait?: () => void },
): Promise<T>;
export function ownMark(): string;
export function isMarkAlive(mark: string): boolean;
