import type { WarningLevel } from '../../domain/scoring/assessment';
import { WARNING_LABELS } from '../../domain/scoring/labels';
import { CASE_STATE_LABELS, caseState, type CaseState } from '../../domain/warning/case-state';
import { CONCERN_LABELS, type WarningConcern } from '../../domain/warning/concern';
import type { ToldCase, ToldEvent } from '../../domain/warning/listed-case';
import { formatDay, formatLongDay } from '../format-date';
import { LEVEL_NAMES } from '../status';

/** One step of a story in one sentence. */
export type StoryItem = {
  at: Date | string;
  /** The year whose figures it speaks of; null: of the warning's last step before it, as the steps of a 督办 are. */
  year: number | null;
  sentence: string;
  /** Shape and colour at its head, where it raises or regrades a warning. */
  level: WarningLevel | null;
};

export type StoryYear = {
  year: number;
  items: { on: string; sentence: string; level: WarningLevel | null }[];
};

/** The life of one concern of an indicator, year by year. */
export type Story = {
  caseId: string;
  concern: WarningConcern;
  title: string;
  state: CaseState;
  stateLabel: string;
  level: WarningLevel;
  years: StoryYear[];
};

/** `steps` are what else has happened about the case, such as those of its 督办; they are told at their moment. */
export function composeStory(told: ToldCase, steps: readonly StoryItem[] = []): Story {
  const state = caseState(told);
  return {
    caseId: told.id,
    concern: told.concern,
    title: CONCERN_LABELS[told.concern],
    state,
    stateLabel: CASE_STATE_LABELS[state],
    level: told.level,
    years: byYear([...told.events.flatMap(toItem), ...steps], told.year),
  };
}

/** In order of time; items of one moment in the order given. */
function byYear(items: readonly StoryItem[], fallback: number): StoryYear[] {
  const ordered = items
    .map((item, index) => ({ item, index, time: new Date(item.at).getTime() }))
    .sort((a, b) => a.time - b.time || a.index - b.index);
  const years: StoryYear[] = [];
  for (const { item } of ordered) {
    const year = item.year ?? years.at(-1)?.year ?? fallback;
    const told = { on: formatDay(item.at), sentence: item.sentence, level: item.level };
    const last = years.at(-1);
    if (last?.year === year) last.items.push(told);
    else years.push({ year, items: [told] });
  }
  return years;
}

function toItem(event: ToldEvent, index: number, events: readonly ToldEvent[]): StoryItem[] {
  const sentence = sentenceOf(event, events[index - 1], events[index + 1]);
  if (sentence === null) return [];
  const marks = event.kind === 'raised' || event.kind === 'regraded' || event.kind === 'cameBack';
  return [{ at: event.at, year: event.year, sentence, level: marks ? event.level : null }];
}

/** Null where another event has told it already. */
function sentenceOf(
  event: ToldEvent,
  before: ToldEvent | undefined,
  next: ToldEvent | undefined,
): string | null {
  const { kind, message, reason } = event;
  switch (kind) {
    case 'raised':
      return `出现${nameOf(event)}：${message}`;
    case 'cameBack':
      return `再次出现${nameOf(event)}：${message}`;
    case 'regraded':
      return `由${before ? nameOf(before) : '原预警'}转为${nameOf(event)}：${message}`;
    case 'cleared':
      return `${withoutStop(message) || '数据有变化'}，预警不再触发${closedByProduct(next) ? '；未经督办，系统自动销号' : ''}。`;
    case 'acknowledged':
      return `${event.actor ?? '系统'}已知悉。`;
    case 'closed':
      if (closedByProduct(event) && before?.kind === 'cleared') return null;
      return `${event.actor ?? '系统'}予以销号${reason ? `：${withStop(reason)}` : '。'}`;
  }
}

const closedByProduct = (event: ToldEvent | undefined): boolean =>
  event?.kind === 'closed' && event.actor === null;

/** “预计达标困难”红色预警 */
const nameOf = ({ type, level }: ToldEvent): string => `“${WARNING_LABELS[type]}”${LEVEL_NAMES[level]}`;

const withoutStop = (text: string): string => text.replace(/。$/, '');
const withStop = (text: string): string => `${withoutStop(text)}。`;

/** The stories of an indicator as plain text, for pasting into a report. */
export function wordStory(name: string, stories: readonly Story[]): string {
  return stories
    .map(({ title, stateLabel, years }) => {
      const told = years.map(
        ({ year, items }) =>
          `${year}年度：${items.map(({ on, sentence }) => `${formatLongDay(`${on}T00:00:00+08:00`)}，${sentence}`).join('')}`,
      );
      return [`${name} · ${title}（${stateLabel}）`, ...told].join('\n');
    })
    .join('\n\n');
}
