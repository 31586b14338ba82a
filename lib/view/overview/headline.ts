import type { StatusCounts } from '../../domain/scoring/summarise';
import type { IndicatorFilters } from '../indicators/filters';
import { STATUS_FAMILY, STATUS_ORDER, type StatusFamily } from '../status';
import type { Status } from '../../domain/scoring/assessment';

export type Tone = 'plain' | 'good' | 'bad' | 'alarm' | 'muted';

/** A piece of the sentence; with `filters` it is a door to the rows it counts. */
export type HeadlinePart = { text: string; tone: Tone; filters?: IndicatorFilters };

type Input = {
  now: StatusCounts;
  /** Null when last year cannot be compared. */
  last: StatusCounts | null;
  /** Indicators with a red warning, and how many of them do not meet the requirement now. */
  red: { all: number; notMet: number };
};

export function familyStatuses(family: StatusFamily): Status[] {
  return STATUS_ORDER.filter((status) => STATUS_FAMILY[status] === family);
}

export function familyCount(counts: Record<Status, number>, family: StatusFamily): number {
  return familyStatuses(family).reduce((sum, status) => sum + counts[status], 0);
}

/** The finding in one sentence a leader can repeat. Its four counts always add up to the first. */
export function composeHeadline({ now, last, red }: Input): HeadlinePart[] {
  if (now.all === 0) return [plain('本年度没有纳入监测的指标。')];
  const clauses = [goodClause(now, last), badClause(now, red), absentClause(now)].filter(
    (clause) => clause.length > 0,
  );
  const separated = clauses.flatMap((clause, index) => (index === 0 ? clause : [plain('；'), ...clause]));
  return [plain(`${now.all} 项指标中，`), ...separated, plain('。')];
}

function goodClause(now: StatusCounts, last: StatusCounts | null): HeadlinePart[] {
  const { counts } = now;
  const good = familyCount(counts, 'good');
  if (good === 0) return [plain('没有已达标或趋势符合的'), plain(comparison(0, last))];
  const levels = counts.met + counts.judgedMet;
  const words = counts.trendMet === 0 ? '达标' : levels === 0 ? '趋势符合' : '达标或趋势符合';
  return [
    { text: `${good} 项`, tone: 'good', filters: { status: familyStatuses('good') } },
    plain(`${words}${comparison(good, last)}`),
  ];
}

function comparison(good: number, last: StatusCounts | null): string {
  if (!last) return '';
  const difference = good - familyCount(last.counts, 'good');
  if (difference === 0) return '，与上年持平';
  return `，比上年${difference > 0 ? '多' : '少'} ${Math.abs(difference)} 项`;
}

function badClause({ counts }: StatusCounts, red: Input['red']): HeadlinePart[] {
  const bad = familyCount(counts, 'bad');
  const alarm = (count: number): HeadlinePart => ({
    text: `${count} 项`,
    tone: 'alarm',
    filters: { warning: 'red' },
  });
  const everyRedIsBad = red.all === red.notMet;
  const head: HeadlinePart[] =
    bad === 0
      ? []
      : [{ text: `${bad} 项`, tone: 'bad', filters: { status: familyStatuses('bad') } }, plain('未达到要求')];
  if (red.all === 0) return head;
  if (everyRedIsBad) return [...head, plain('，其中 '), alarm(red.all), plain('需要立即关注')];
  return [...head, plain(`${bad === 0 ? '' : '，'}红色预警共 `), alarm(red.all), plain('，需要立即关注')];
}

function absentClause({ counts }: StatusCounts): HeadlinePart[] {
  const part = (family: StatusFamily, words: string): HeadlinePart[] => {
    const count = familyCount(counts, family);
    if (count === 0) return [];
    return [{ text: `${count} 项${words}`, tone: 'muted', filters: { status: familyStatuses(family) } }];
  };
  const unknown = part('unknown', '暂不可评');
  const absent = part('absent', '缺报');
  if (unknown.length === 0 || absent.length === 0) return [...unknown, ...absent];
  return [...unknown, { text: '，', tone: 'muted' }, ...absent];
}

function plain(text: string): HeadlinePart {
  return { text, tone: 'plain' };
}
