const DAY_MS = 86_400_000;
/** China keeps one time all year, so a fixed offset is exact. */
const BEIJING_MS = 8 * 3_600_000;

type Moment = Date | string;

const inBeijing = (moment: Moment) => new Date(new Date(moment).getTime() + BEIJING_MS).toISOString();

/** 2026-03-12, in Beijing time. */
export function formatDay(moment: Moment): string {
  return inBeijing(moment).slice(0, 10);
}

/** 03-12 */
export function formatMonthDay(moment: Moment): string {
  return inBeijing(moment).slice(5, 10);
}

/** 2026-03-12 14:05 */
export function formatDayTime(moment: Moment): string {
  return inBeijing(moment).slice(0, 16).replace('T', ' ');
}

/** 14:05 */
export function formatTime(moment: Moment): string {
  return inBeijing(moment).slice(11, 16);
}

/** 2026-03-12 14:05:09, where the order of steps matters. */
export function formatDaySecond(moment: Moment): string {
  return inBeijing(moment).slice(0, 19).replace('T', ' ');
}

/** 2026年3月12日, for running text. */
export function formatLongDay(moment: Moment): string {
  const [year, month, day] = formatDay(moment).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Calendar days in Beijing from one moment to another; negative when `to` is earlier. */
export function daysBetween(from: Moment, to: Moment): number {
  return Math.round((Date.parse(formatDay(to)) - Date.parse(formatDay(from))) / DAY_MS);
}
