import type { TargetRule } from '@/lib/domain/target/rule';
import { thresholdOf, type DemoSubject } from './subject';

/** What an indicator's story shows; each is there because some status, pace, outlook or warning needs it. */
export type Scenario =
  // a number to reach
  | 'reached'
  | 'onTrack'
  | 'near'
  | 'faster'
  | 'slow'
  | 'reverse'
  | 'straddling'
  | 'leap'
  | 'doubtful'
  | 'silent'
  | 'lagging'
  // a number already reached in the base year
  | 'held'
  | 'slipping'
  // a trend
  | 'steady'
  | 'falling'
  | 'turning'
  | 'restarted'
  | 'baseless'
  | 'broken'
  // a band or ratio
  | 'inside'
  | 'approaching'
  | 'outside'
  // nothing to compare with: judgement, reference
  | 'even';

type Family = 'reach' | 'keep' | 'trend' | 'yearly' | 'band' | 'other';

/** Handed out in turn within a plan, so that every plan of some size shows every scenario of a family. */
const TURNS: Record<Family, readonly Scenario[]> = {
  reach: [
    'reached',
    'onTrack',
    'reached',
    'slow',
    'doubtful',
    'near',
    'reached',
    'faster',
    'leap',
    'reverse',
    'reached',
    'straddling',
    'reached',
    'silent',
    'reached',
  ],
  keep: ['held', 'slipping', 'held', 'held', 'held'],
  trend: [
    'steady',
    'falling',
    'steady',
    'turning',
    'falling',
    'steady',
    'restarted',
    'steady',
    'leap',
    'falling',
    'baseless',
    'steady',
    'silent',
    'steady',
    'falling',
  ],
  yearly: ['steady', 'broken'],
  band: ['inside', 'approaching', 'inside', 'outside', 'inside'],
  other: ['even'],
};

const FIXED: Readonly<Record<string, Scenario>> = {
  // 孕产妇系统管理率: the browser test enters this year's value, so it has to be missing, and well below target before.
  '500103/women/4': 'lagging',
  // Of two rows with two parts each, one is met; the other is not because of one part, and has one on its way.
  '500103/women/23-1': 'steady',
  '500103/women/23-2': 'falling',
  '500103/women/24-2': 'turning',
  '500237/women/8-3': 'slow',
  // 5岁以下儿童贫血率: a binding indicator at risk, which no turn happens to give.
  '500103/children/5': 'straddling',
};

/** Plans start at different turns, so that the same indicator fares differently in each district. */
const FIRST_TURN = 3;
const TURNS_APART = 4;

export function assignScenarios(subjects: readonly DemoSubject[], planIndex: number): Scenario[] {
  const next = new Map<Family, number>();
  return subjects.map((subject) => {
    const fixed = FIXED[subject.name];
    if (fixed !== undefined) return fixed;
    const family = familyOf(subject);
    const turn = next.get(family) ?? (FIRST_TURN + planIndex * TURNS_APART) % TURNS[family].length;
    next.set(family, turn + 1);
    return possible(TURNS[family][turn % TURNS[family].length] ?? 'even', subject);
  });
}

const DECLINING: ReadonlySet<Scenario> = new Set(['falling', 'turning', 'reverse', 'slipping', 'straddling']);
/** Whole generations change these; they do not fall within a plan. */
const NEVER_FALLING: ReadonlySet<string> = new Set([
  'female-life-expectancy',
  'healthy-life-expectancy',
  'female-schooling-years',
]);

function canDecline({ indicator }: DemoSubject): boolean {
  const isCumulative = indicator.definition?.includes('累计') ?? false;
  return !isCumulative && !NEVER_FALLING.has(indicator.catalogueKey);
}

/** A printed baseline cannot be left out, and one far from its band cannot come into it within a few years. */
function possible(scenario: Scenario, subject: DemoSubject): Scenario {
  if (DECLINING.has(scenario) && !canDecline(subject)) return 'slow';
  if (!subject.isPrinted) return scenario;
  if (scenario === 'baseless') return 'steady';
  const { rule } = subject.indicator.target;
  const isFar = rule.kind === 'band' && subject.level > Number(rule.high) * 1.2;
  return isFar ? 'outside' : scenario;
}

function familyOf(subject: DemoSubject): Family {
  const { rule } = subject.indicator.target;
  switch (rule.kind) {
    case 'threshold':
      return isReachedAtBase(subject) ? 'keep' : 'reach';
    case 'relative':
      return 'reach';
    case 'trend':
      return rule.cadence === 'yearly' ? 'yearly' : 'trend';
    case 'band':
    case 'ratio':
      return 'band';
    case 'reference':
    case 'judgement':
    case 'staged':
    case 'compound':
    case 'unparsed':
      return 'other';
  }
}

function isReachedAtBase(subject: DemoSubject): boolean {
  const target = thresholdOf(subject.indicator);
  const { rule } = subject.indicator.target;
  if (target === null || rule.kind !== 'threshold') return false;
  if (subject.level === target) return rule.inclusive;
  return rule.bound === 'min' ? subject.level > target : subject.level < target;
}

/** −1 for rules that ask for less. */
export function directionOf(rule: TargetRule): 1 | -1 {
  switch (rule.kind) {
    case 'threshold':
      return rule.bound === 'min' ? 1 : -1;
    case 'relative':
      return rule.change.startsWith('-') ? -1 : 1;
    case 'trend':
      return rule.direction === 'down' ? -1 : 1;
    case 'band':
    case 'ratio':
    case 'reference':
    case 'judgement':
    case 'staged':
    case 'compound':
    case 'unparsed':
      return 1;
  }
}
