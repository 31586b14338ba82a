/** `offline`: nothing arrived, try again; `stopped`: a person has to do something first. */
export type Attempt = 'idle' | 'saved' | 'offline' | 'stopped';

export const PAUSE_MS = 2_000;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60_000;

/** Decides when typing is saved by itself: after a pause, at once when asked, again and again while offline. */
export class AutosaveClock {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isRunning = false;
  private isWanted = false;
  private failures = 0;
  private attempt: () => Promise<Attempt> = () => Promise.resolve('idle');

  start(attempt: () => Promise<Attempt>): void {
    this.attempt = attempt;
  }

  /** Something was typed. */
  touched(): void {
    this.after(PAUSE_MS);
  }

  /** The sheet is left, the connection is back. */
  now(): void {
    this.after(0);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private after(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), delay);
  }

  private async run(): Promise<void> {
    if (this.isRunning) {
      this.isWanted = true;
      return;
    }
    this.isRunning = true;
    const outcome = await this.attempt();
    this.isRunning = false;
    this.failures = outcome === 'offline' ? this.failures + 1 : 0;
    if (outcome === 'offline') this.after(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1)));
    else if (this.isWanted) this.touched();
    this.isWanted = false;
  }
}
