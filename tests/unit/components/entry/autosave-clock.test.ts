import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AutosaveClock, type Attempt } from '@/components/entry/autosave-clock';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function clockOf(outcomes: Attempt[]) {
  const attempt = vi.fn(() => Promise.resolve<Attempt>(outcomes.shift() ?? 'idle'));
  const clock = new AutosaveClock();
  clock.start(attempt);
  return { clock, attempt };
}

it('saves once after a pause, not while keys still come', async () => {
  const { clock, attempt } = clockOf(['saved']);
  clock.touched();
  await vi.advanceTimersByTimeAsync(1_900);
  clock.touched();
  await vi.advanceTimersByTimeAsync(1_900);
  expect(attempt).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(attempt).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(attempt).toHaveBeenCalledTimes(1);
});

it('tries again in growing steps while nothing arrives, at once when told to, and stops once saved', async () => {
  const { clock, attempt } = clockOf(['offline', 'offline', 'offline', 'saved']);
  clock.now();
  await vi.advanceTimersByTimeAsync(0);
  expect(attempt).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(attempt).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(attempt).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(attempt).toHaveBeenCalledTimes(3);
  clock.now();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(attempt).toHaveBeenCalledTimes(4);
});

it('waits for a person where trying again cannot help', async () => {
  const { clock, attempt } = clockOf(['stopped']);
  clock.now();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(attempt).toHaveBeenCalledTimes(1);
});

it('never runs twice at once, and saves again what was typed meanwhile', async () => {
  let finish: (outcome: Attempt) => void = () => undefined;
  const attempt = vi.fn(() => new Promise<Attempt>((resolve) => (finish = resolve)));
  const clock = new AutosaveClock();
  clock.start(attempt);
  clock.now();
  await vi.advanceTimersByTimeAsync(0);
  clock.touched();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(attempt).toHaveBeenCalledTimes(1);
  finish('saved');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(attempt).toHaveBeenCalledTimes(2);
});
