import { describe, expect, it } from 'vitest';
import { daysBetween, formatDay, formatDayTime, formatLongDay, formatMonthDay } from '@/lib/view/format-date';

describe('dates are shown in Beijing time', () => {
  const lateEvening = '2026-03-11T16:30:00.000Z';

  it('belongs to the next day in Beijing', () => {
    expect(formatDay(lateEvening)).toBe('2026-03-12');
    expect(formatMonthDay(lateEvening)).toBe('03-12');
    expect(formatDayTime(lateEvening)).toBe('2026-03-12 00:30');
    expect(formatLongDay(new Date(lateEvening))).toBe('2026年3月12日');
  });

  it('counts calendar days, not spans of 24 hours', () => {
    expect(daysBetween('2026-03-11T15:59:00Z', '2026-03-11T16:01:00Z')).toBe(1);
    expect(daysBetween('2026-03-12T00:00:00Z', '2026-03-12T15:00:00Z')).toBe(0);
  });
});
