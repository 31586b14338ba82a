import { Decimal } from 'decimal.js';
import { noiseOf, pathOf } from './paths';
import { createRandom } from './random';
import { directionOf, type Scenario } from './scenarios';
import type { DemoSubject } from './subject';

export type DemoNumber = {
  year: number;
  /** Exact decimal text. */
  value: string;
  scale: number;
  numerator: string | null;
  denominator: string | null;
};

/** Yearly share by which the people counted over may differ from the base size. */
const DENOMINATOR_DRIFT = 0.02;
/** 「左右」 targets met all along start this far below the printed number. */
const BAND_SLACK = 0.02;
/** Below this many expected deaths or cases, a year has the whole number above or below, by chance. */
const FEW_EVENTS = 3;
/** 厕位比: women's places for the base year and, at the target, per 100 men's places. */
const MENS_PLACES = 420;

/** The base year (unless the plan prints it) and the years after it; years without a report are left out. */
export function generateSeries(subject: DemoSubject, scenario: Scenario, lastYear: number): DemoNumber[] {
  const random = createRandom(subject.name);
  const baseYear = subject.plan.baselineYear;
  const path = [0, ...pathOf(scenario, lastYear - baseYear)];
  const numbers: DemoNumber[] = [];
  path.forEach((progress, index) => {
    const noise = (random() * 2 - 1) * noiseOf(scenario);
    const drift = 1 + (random() * 2 - 1) * DENOMINATOR_DRIFT;
    const chance = random();
    if (progress === null) return;
    if (index === 0 && (subject.isPrinted || scenario === 'baseless')) return;
    numbers.push(numberAt(subject, scenario, { year: baseYear + index, progress, noise, drift, chance }));
  });
  return numbers;
}

type Moment = { year: number; progress: number; noise: number; drift: number; chance: number };

function numberAt(subject: DemoSubject, scenario: Scenario, moment: Moment): DemoNumber {
  if (subject.indicator.entryKind === 'ratio') return placesAt(scenario, moment);
  const wanted = clamp(subject, wantedValue(subject, scenario, moment));
  const better = moment.progress >= 1 ? directionOf(subject.indicator.target.rule) : 0;
  if (subject.denominator === null || subject.rateOf === null)
    return directValue(subject, moment.year, wanted, better);
  return countedRate(subject, moment, wanted, better);
}

/** Target rules move along the way to their target, all others by a good year's change. */
function wantedValue(subject: DemoSubject, scenario: Scenario, moment: Moment): number {
  const way = wayToTarget(subject);
  if (scenario === 'inside' && !subject.isPrinted && way !== null) {
    return (subject.level + way) * (1 - BAND_SLACK * (1 - moment.progress) + moment.noise / 100);
  }
  const usesWay = way !== null && scenario !== 'held' && scenario !== 'slipping';
  if (usesWay)
    return (
      subject.level + way * moment.progress + Math.min(Math.abs(way) / 10, subject.change) * moment.noise
    );
  const direction = directionOf(subject.indicator.target.rule);
  return subject.level + direction * subject.change * (moment.progress + moment.noise);
}

function wayToTarget(subject: DemoSubject): number | null {
  const { rule } = subject.indicator.target;
  if (rule.kind === 'threshold') return Number(rule.value) - subject.level;
  if (rule.kind === 'relative') return relativeWay(subject.level, rule.change, rule.changeIn);
  if (rule.kind === 'band') return bandCentre(rule) - subject.level;
  return null;
}

function relativeWay(level: number, change: string, changeIn: 'percent' | 'points' | 'absolute'): number {
  return changeIn === 'percent' ? level * Number(change) : Number(change);
}

function bandCentre(rule: { low: string; high: string; centre?: string }): number {
  return rule.centre === undefined ? (Number(rule.low) + Number(rule.high)) / 2 : Number(rule.centre);
}

function clamp(subject: DemoSubject, value: number): number {
  return Math.min(subject.ceiling, Math.max(0, value));
}

function directValue(subject: DemoSubject, year: number, wanted: number, better: number): DemoNumber {
  const steps = wanted * 10 ** subject.decimals;
  const value = roundTowards(steps, better) / 10 ** subject.decimals;
  const text = value.toFixed(subject.decimals);
  return { year, value: text, scale: subject.decimals, numerator: null, denominator: null };
}

/** Numerator and denominator first; the rate follows from them, to ten decimals as the database keeps it. */
function countedRate(subject: DemoSubject, moment: Moment, wanted: number, better: number): DemoNumber {
  const base = subject.denominator ?? 1;
  const rateOf = subject.rateOf ?? 1;
  const denominator = base < 100 ? base : Math.round(base * moment.drift);
  const expected = (wanted * denominator) / rateOf;
  const isRare = expected < FEW_EVENTS && rateOf > 100;
  const numerator = isRare ? Math.floor(expected + moment.chance) : roundTowards(expected, better);
  const counted = subject.ceiling === 100 ? Math.min(denominator, numerator) : numerator;
  const value = new Decimal(counted).times(rateOf).div(denominator).toDecimalPlaces(10).toFixed();
  return {
    year: moment.year,
    value,
    scale: subject.decimals,
    numerator: String(counted),
    denominator: String(denominator),
  };
}

/** Men's to women's places: 2∶3 all along when the target is met, else on the way there from 1∶1.1. */
function placesAt(scenario: Scenario, moment: Moment): DemoNumber {
  const share = scenario === 'inside' ? 1.5 : 1.1 + 0.4 * Math.min(1, moment.progress);
  const womens = Math.round(MENS_PLACES * share);
  const value = new Decimal(MENS_PLACES).div(womens).toDecimalPlaces(10).toFixed();
  return { year: moment.year, value, scale: 2, numerator: String(MENS_PLACES), denominator: String(womens) };
}

/** Once a target has been reached, rounding must not undo it. */
function roundTowards(value: number, better: number): number {
  const tidy = Number(value.toFixed(6));
  if (better > 0) return Math.ceil(tidy);
  return better < 0 ? Math.floor(tidy) : Math.round(tidy);
}
