import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import type { AssessInput, Outlook, Status } from '@/lib/domain/scoring/assessment';
import { OUTLOOK_LABELS, STATUS_LABELS } from '@/lib/domain/scoring/labels';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import type { TargetRule } from '@/lib/domain/target/rule';
import { ATTRIBUTES } from './attribute-cases';
import { RULE_CASES } from './rule-cases';
import { COMBINATIONS } from './sentence-cases';
import { inputOf } from './sentence-subjects';

type Kind = TargetRule['kind'];

const NOTED = [...ATTRIBUTES, ...RULE_CASES];

const KINDS: readonly Kind[] = [
  'threshold',
  'band',
  'ratio',
  'relative',
  'trend',
  'reference',
  'judgement',
  'staged',
  'compound',
  'unparsed',
];
const STATUSES = Object.keys(STATUS_LABELS) as Status[];
const OUTLOOKS = Object.keys(OUTLOOK_LABELS) as Outlook[];

/** Why a combination cannot occur; null where it can. */
function whyImpossible(kind: Kind, status: Status, outlook: Outlook): string | null {
  switch (kind) {
    case 'staged':
      return null; // Any kind may stand in the stage in force, and any other at the end.
    case 'compound':
    case 'unparsed':
      if (status !== 'notAssessable') return '没有可以比较的规则';
      return outlook === 'notApplicable' ? null : '没有终期数值';
    case 'judgement':
      if (!/^judged|^notAssessable$/.test(status)) return '只由署名研判';
      return outlook === 'notApplicable' ? null : '研判没有预测';
    case 'trend':
      if (/^met$|^notMet$|^judged/.test(status)) return '趋势目标只有趋势结论';
      if (status !== 'notAssessable') return null;
      return /^insufficient$|^notApplicable$/.test(outlook) ? null : '没有起点，既不能评价也不能预测';
    case 'threshold':
    case 'band':
    case 'ratio':
    case 'relative':
    case 'reference':
      if (/^trend|^judged/.test(status)) return '数值目标没有趋势结论和研判结论';
      return status === 'notAssessable' ? whyAssessable(kind, outlook) : null;
  }
}

/** A number can always be compared once there is a year beside the baseline – where the target itself is known. */
function whyAssessable(kind: Kind, outlook: Outlook): string | null {
  if (kind === 'relative' || kind === 'reference' || outlook === 'insufficient') return null;
  if (kind === 'ratio' && outlook === 'notApplicable') return null; // A ratio to nothing, 2∶0.
  return '仅有基期值时不评价，也不足以预测';
}

const keyOf = (kind: Kind, status: Status, outlook: Outlook): string => `${kind} · ${status} · ${outlook}`;

function printCase(heading: string, input: AssessInput): string {
  const { explanation, warnings } = assessIndicator(input, DEFAULT_SETTINGS);
  return [
    `## ${heading}`,
    `${input.name}（${input.unit || '无单位'}），目标“${input.targetText}”`,
    explanation.sentence,
    ...explanation.formulas.map((formula) => `    = ${formula}`),
    ...(explanation.forecast ? [`    ~ ${explanation.forecast.text}`] : []),
    ...explanation.limits.map((limit) => `    * ${limit}`),
    ...warnings.map(({ level, message }) => `    ! ${level} ${message}`),
  ].join('\n');
}

describe('every sentence that a verdict can be explained with', () => {
  it.each(COMBINATIONS.map((one, index) => ({ ...one, index })))(
    'case $index lands on $status · $outlook',
    ({ status, outlook, input }) => {
      const assessment = assessIndicator(input, DEFAULT_SETTINGS);
      expect({ status: assessment.status, outlook: assessment.outlook }).toEqual({ status, outlook });
    },
  );

  it('every combination of rule, status and outlook is shown, or named as impossible', () => {
    const shown = new Set(
      COMBINATIONS.map(({ input, status, outlook }) => keyOf(input.rule.kind, status, outlook)),
    );
    const all = KINDS.flatMap((kind) =>
      STATUSES.flatMap((status) => OUTLOOKS.map((outlook) => ({ kind, status, outlook }))),
    );
    const wrong = all.flatMap(({ kind, status, outlook }) => {
      const key = keyOf(kind, status, outlook);
      const isImpossible = whyImpossible(kind, status, outlook) !== null;
      if (shown.has(key)) return isImpossible ? [`${key}: shown, though named as impossible`] : [];
      return isImpossible ? [] : [`${key}: neither shown nor named as impossible`];
    });
    expect(wrong).toEqual([]);
  });

  it('what is named as impossible does not occur by chance either', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const { status, outlook } = assessIndicator(input, DEFAULT_SETTINGS);
        expect(whyImpossible(input.rule.kind, status, outlook)).toBeNull();
      }),
      { numRuns: 600 },
    );
  });

  it('reads as in the reviewed list', async () => {
    const combinations = COMBINATIONS.map(({ input, status, outlook }) =>
      printCase(keyOf(input.rule.kind, status, outlook), input),
    );
    const attributes = NOTED.map(([note, input]) => printCase(note, input));
    await expect(`${[...combinations, ...attributes].join('\n\n')}\n`).toMatchFileSnapshot(
      'sentences.snapshot.txt',
    );
  });
});

describe('no sentence breaks the rules of writing', () => {
  const listed = [...COMBINATIONS.map(({ input }) => input), ...NOTED.map(([, input]) => input)];
  const sentenceOf = (input: AssessInput) => assessIndicator(input, DEFAULT_SETTINGS).explanation.sentence;
  it.each<[string, RegExp]>([
    ['two marks in a row', /[，。；：、][，。；：、]/u],
    ['a hyphen for a minus', /(^|[\s（(])-\d/u],
    ['a change of less than nothing', /(提高|降低|增加|减少)(超过)? [-−]/u],
    ['nothing where a word belongs', /undefined|null|NaN|Infinity|“”|（）/u],
    ['two spaces', / {2}/u],
    ['a space before a mark', / [，。；：、）]/u],
    ['no full stop at the end', /[^。]$/u],
  ])('%s', (_, fault) => {
    for (const input of listed) expect(sentenceOf(input)).not.toMatch(fault);
    fc.assert(
      fc.property(anyInput(), (input) => {
        expect(sentenceOf(input)).not.toMatch(fault);
      }),
      { numRuns: 300 },
    );
  });
});

/** Any rule of the cases above with any readings, missing years, references and changes of definition. */
function anyInput(): fc.Arbitrary<AssessInput> {
  const subjects = [...COMBINATIONS.map(({ input }) => input), ...NOTED.map(([, input]) => input)];
  const year = fc.record({
    value: fc.oneof(
      fc.integer({ min: 0, max: 1200 }).map((tenths) => (tenths / 10).toFixed(1)),
      fc.constant(null),
    ),
    reference: fc.option(fc.integer({ min: 20, max: 60 }).map(String)),
    definitionChanged: fc.integer({ min: 0, max: 12 }).map((number) => number === 0),
  });
  return fc
    .record({
      subject: fc.constantFrom(...subjects),
      years: fc.array(year, { minLength: 1, maxLength: 11 }),
      later: fc.integer({ min: 0, max: 1 }),
    })
    .map(({ subject, years, later }) => ({
      ...inputOf(subject, ''),
      judgements: subject.judgements,
      confidence: subject.confidence,
      ...(subject.targetChange && { targetChange: subject.targetChange }),
      asOf: 2019 + years.length + later,
      points: years.flatMap(({ value, reference, definitionChanged }, index) =>
        value === null
          ? []
          : [{ year: 2020 + index, value, ...(reference !== null && { reference }), definitionChanged }],
      ),
    }));
}
