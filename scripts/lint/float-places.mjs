// Where the judging part of the domain may leave exact arithmetic, and why. Everywhere else a number that is compared
// with a target stays a Fraction. One entry a function; an entry that nothing uses any more is an error as well.

/** The folders whose results are verdicts. */
export const EXACT_FOLDERS = [
  'lib/domain/scoring',
  'lib/domain/warning',
  'lib/domain/forecast',
  'lib/domain/comparison',
];

export const FLOAT_PLACES = [
  {
    file: 'lib/domain/scoring/fraction.ts',
    functions: ['ceiling', 'toNumber', 'parseExponent'],
    reason: 'the one way out: heads as a whole number, the approximation itself, and the exponent of 1e-7',
  },
  {
    file: 'lib/domain/scoring/interval.ts',
    functions: ['confidenceInterval', 'intervalOfCounts', 'toText', 'pooledRate'],
    reason: 'confidence limits are estimates; they come back as text and meet the target as fractions',
  },
  {
    file: 'lib/domain/warning/volatility.ts',
    functions: ['findVolatility', 'eventsOf'],
    reason: 'the exact test of two counts gives a probability; no target takes part',
  },
  {
    file: 'lib/domain/forecast/outlook.ts',
    functions: ['trackOf', 'gapTrack', 'project'],
    reason:
      'a model is fed with readings as numbers; its projection comes back as text and meets the goal as a fraction',
  },
  {
    file: 'lib/domain/forecast/forecast.ts',
    functions: ['tidyFor'],
    reason: 'rounding noise of a projection is cut off before it becomes text',
  },
  {
    file: 'lib/domain/forecast/accuracy.ts',
    functions: ['summariseTests'],
    reason: 'the share of past forecasts that came true: yes and no are counted as 1 and 0',
  },
  {
    file: 'lib/domain/scoring/explain-forecast.ts',
    functions: ['replayWith', 'meanError'],
    reason:
      'how well forecasts of the past came true is told beside the verdict and never compared with a target',
  },
];
