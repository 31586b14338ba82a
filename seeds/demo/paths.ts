import type { Scenario } from './scenarios';

/** null: nothing was reported that year. */
export type Path = readonly (number | null)[];

/**
 * How far a scenario has come, year by year after the base year.
 * Reach and band scenarios: share of the way from the base value to the target (1 = there).
 * Trend and keep scenarios: good years' changes made so far (−1 = one year's change lost).
 */
const TEN_YEAR_PLAN: Record<Scenario, Path> = {
  reached: [0.35, 0.7, 1.05, 1.15, 1.25],
  onTrack: [0.11, 0.21, 0.31, 0.42, 0.52],
  near: [0.18, 0.36, 0.52, 0.68, 0.82],
  faster: [0.08, 0.15, 0.23, 0.3, 0.39],
  slow: [0.03, 0.07, 0.1, 0.14, 0.17],
  reverse: [0.06, 0.03, -0.05, -0.12, -0.2],
  straddling: [0.16, 0.04, 0.42, 0.28, 0.46],
  leap: [0.1, 0.19, 0.3, 0.4, 1.4],
  doubtful: [0.4, 0.75, 1.05, 1.1, 1.2],
  silent: [0.1, 0.2, null, null, null],
  lagging: [0.02, 0.05, 0.03, 0.08, null],
  held: [0.1, 0.2, 0.15, 0.3, 0.35],
  slipping: [0.2, 0.1, -0.2, -0.6, -1.1],
  steady: [1, 2, 3, 4.1, 5],
  falling: [-0.4, -0.9, -1.2, -1.8, -2.2],
  turning: [1.2, 2.4, 3.6, 2.9, 2],
  restarted: [1, 1.9, 3, 4, 6],
  baseless: [1, 2, 3.1, 4, 5],
  broken: [1, 2, 1.6, 2.8, 3.9],
  inside: [0.4, 0.8, 1, 1.02, 1],
  approaching: [0.1, 0.2, 0.3, 0.4, 0.5],
  outside: [0.05, -0.1, -0.2, -0.3, -0.35],
  even: [0.3, 0.5, 0.8, 1, 1.3],
};

/** The first two years of a three-year action plan. */
const THREE_YEAR_PLAN: Record<Scenario, Path> = {
  reached: [0.7, 1.1],
  onTrack: [0.34, 0.68],
  near: [0.5, 0.9],
  faster: [0.26, 0.5],
  slow: [0.1, 0.22],
  reverse: [0.05, -0.1],
  straddling: [0.5, 0.55],
  leap: [0.2, 1.3],
  doubtful: [0.6, 1.1],
  silent: [0.3, null],
  lagging: [0.1, null],
  held: [0.2, 0.4],
  slipping: [-0.4, -1],
  steady: [1, 2],
  falling: [-0.5, -1],
  turning: [1.5, 0.8],
  restarted: [1, 2],
  baseless: [1, 2],
  broken: [1, 0.5],
  inside: [0.6, 1],
  approaching: [0.3, 0.6],
  outside: [-0.1, -0.2],
  even: [0.5, 1],
};

export function pathOf(scenario: Scenario, yearCount: number): Path {
  return (yearCount <= 2 ? THREE_YEAR_PLAN : TEN_YEAR_PLAN)[scenario].slice(0, yearCount);
}

/** Random part of a year's value, as a share of one good year's change: small, so that stories stay what they are. */
export function noiseOf(scenario: Scenario): number {
  return scenario === 'even' ? 0.3 : 0.05;
}
