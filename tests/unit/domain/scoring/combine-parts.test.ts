import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Assessment,
  Outlook,
  PaceClass,
  Status,
  Sufficiency,
  Warning,
} from '@/lib/domain/scoring/assessment';
import { combineParts, PART_STANDING } from '@/lib/domain/scoring/combine-parts';
import type { TargetRule } from '@/lib/domain/target/rule';
import { STATUS_ORDER } from '@/lib/view/status';
import { assess, atLeast, fromBaseYear } from './make-input';

const NAMES = ['甲', '乙', '丙', '丁'];

function part(changes: Partial<Assessment> = {}): Assessment {
  const { explanation, ...rest } = assess({ 2020: '90', 2024: '95' });
  return { ...rest, explanation, warnings: [], ...changes };
}

const combine = (...assessments: Assessment[]) =>
  combineParts(
    assessments.map((assessment, index) => ({ name: NAMES[index] ?? '戊', unit: '%', assessment })),
  );

const combineStatuses = (...statuses: Status[]) => combine(...statuses.map((status) => part({ status })));

describe('the row’s status from its parts’', () => {
  it.each<[string, Status[], Status, Assessment['reason']]>([
    ['all met', ['met', 'met'], 'met', null],
    ['all trends met', ['trendMet', 'trendMet'], 'trendMet', null],
    ['all judged met', ['judgedMet', 'judgedMet', 'judgedMet'], 'judgedMet', null],
    ['good in different ways', ['met', 'trendMet', 'judgedMet'], 'met', null],
    ['one part only', ['trendMet'], 'trendMet', null],
    ['one not met', ['met', 'notMet', 'met'], 'notMet', null],
    ['a trend not met beside a number met', ['met', 'trendNotMet'], 'trendNotMet', null],
    ['all trends not met', ['trendNotMet', 'trendNotMet'], 'trendNotMet', null],
    ['judged not met beside a trend met', ['trendMet', 'judgedNotMet'], 'judgedNotMet', null],
    ['bad in different ways', ['trendNotMet', 'notMet'], 'notMet', null],
    ['a failing trend and a failing judgement', ['trendNotMet', 'judgedNotMet'], 'notMet', null],
    ['failing beside missing', ['notMet', 'noData'], 'notMet', null],
    ['failing beside not assessable', ['trendNotMet', 'notAssessable', 'met'], 'trendNotMet', null],
    ['nothing reported', ['noData', 'noData'], 'noData', 'notReported'],
    ['one of two reported', ['met', 'noData'], 'notAssessable', 'partsMissing'],
    ['one of two assessable', ['trendMet', 'notAssessable'], 'notAssessable', 'partsMissing'],
    ['missing in different ways', ['noData', 'notAssessable'], 'notAssessable', 'partsMissing'],
    ['none assessable', ['notAssessable', 'notAssessable'], 'notAssessable', 'partsMissing'],
  ])('%s', (_case, statuses, status, reason) => {
    expect(combineStatuses(...statuses)).toMatchObject({ status, reason });
  });

  const statuses = fc.array(fc.constantFrom(...STATUS_ORDER), { minLength: 1, maxLength: 4 });

  it('is good only when every part is, bad as soon as one is, and open otherwise', () => {
    fc.assert(
      fc.property(statuses, (found) => {
        const standings = found.map((status) => PART_STANDING[status]);
        const row = PART_STANDING[combineStatuses(...found).status];
        if (standings.includes('bad')) return row === 'bad';
        return row === (standings.includes('missing') ? 'missing' : 'good');
      }),
    );
  });

  it('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(statuses, (found) => {
        expect(combineStatuses(...[...found].reverse()).status).toBe(combineStatuses(...found).status);
      }),
    );
  });

  it('is not asked of a row without parts', () => {
    expect(() => combineParts([])).toThrow('without parts');
  });
});

describe('marks', () => {
  const near = part({ status: 'notMet', nearlyMet: true });
  const far = part({ status: 'notMet' });
  it.each<[string, Assessment[], boolean]>([
    ['the failing part is near', [part(), near], true],
    ['every failing part is near', [near, near], true],
    ['one failing part is far', [near, far], false],
    ['a failing part is near, another is missing', [near, part({ status: 'noData' })], false],
    ['nothing fails', [part(), part()], false],
  ])('接近达标: %s', (_case, parts, nearlyMet) => {
    expect(combine(...parts).nearlyMet).toBe(nearlyMet);
  });

  it('待确认 and 小样本 when one part is', () => {
    expect(combine(part(), part({ unconfirmed: true })).unconfirmed).toBe(true);
    expect(combine(part(), part()).unconfirmed).toBe(false);
    expect(combine(part(), part({ smallNumber: true })).smallNumber).toBe(true);
  });

  it('has no value of its own', () => {
    expect(combine(part(), part())).toMatchObject({
      value: null,
      year: null,
      forecast: null,
      interval: null,
    });
  });
});

describe('outlook, pace and sufficiency', () => {
  it.each<[Outlook[], Outlook]>([
    [['expected', 'expected'], 'expected'],
    [['expected', 'atRisk'], 'atRisk'],
    [['atRisk', 'unlikely', 'insufficient'], 'unlikely'],
    [['insufficient', 'atRisk'], 'atRisk'],
    [['expected', 'insufficient'], 'insufficient'],
    [['expected', 'notApplicable'], 'insufficient'],
    [['notApplicable', 'unlikely'], 'unlikely'],
    [['notApplicable', 'notApplicable'], 'notApplicable'],
  ])('%j: %s', (outlooks, outlook) => {
    expect(combine(...outlooks.map((each) => part({ outlook: each }))).outlook).toBe(outlook);
  });

  type Paced = [PaceClass | null, string | null];
  it.each<[Paced[], Paced]>([
    [
      [
        ['onTrack', '1.2'],
        ['slow', '0.3'],
      ],
      ['slow', '0.3'],
    ],
    [
      [
        ['slow', '0.31'],
        ['slow', '0.3'],
      ],
      ['slow', '0.3'],
    ],
    [
      [
        ['faster', '0.8'],
        ['reverse', '-0.2'],
      ],
      ['reverse', '-0.2'],
    ],
    [
      [
        ['keep', null],
        ['onTrack', '1.1'],
      ],
      ['onTrack', '1.1'],
    ],
    [
      [
        ['keep', null],
        ['keep', null],
      ],
      ['keep', null],
    ],
    [
      [
        ['onTrack', '1.1'],
        [null, null],
      ],
      [null, null],
    ],
    [
      [
        ['faster', '0.7'],
        [null, null],
      ],
      ['faster', '0.7'],
    ],
  ])('%j: %j', (paces, [paceClass, pace]) => {
    const parts = paces.map(([each, ratio]) => part({ paceClass: each, pace: ratio }));
    expect(combine(...parts)).toMatchObject({ paceClass, pace });
  });

  it.each<[Sufficiency[], Sufficiency]>([
    [['forecast', 'indicative'], 'indicative'],
    [['forecast', 'fewEvents'], 'fewEvents'],
    [['baseline', 'requiredChange'], 'baseline'],
    [['none', 'forecast'], 'none'],
  ])('%j: %s', (found, sufficiency) => {
    const parts = found.map((each) => part({ sufficiency: each, outlook: 'insufficient' }));
    expect(combine(...parts).sufficiency).toBe(sufficiency);
  });

  it('asks no data of a part that has nothing to forecast', () => {
    const judged = part({ outlook: 'notApplicable', sufficiency: 'none', usablePoints: 0 });
    const counted = part({ outlook: 'expected', sufficiency: 'forecast', usablePoints: 6 });
    expect(combine(judged, counted)).toMatchObject({ sufficiency: 'forecast', usablePoints: 6 });
  });
});

describe('warnings', () => {
  const warned = (...warnings: Warning[]) => part({ warnings });
  it('are the parts’ own, named, one a type, at the highest level, most serious first', () => {
    const row = combine(
      warned({ type: 'missing', level: 'blue', message: '尚无数据。' }),
      warned(
        { type: 'missing', level: 'yellow', message: '两年没有数据。' },
        { type: 'missed', level: 'red', message: '未达标。' },
      ),
    );
    expect(row.warnings).toEqual([
      { type: 'missed', level: 'red', message: '乙：未达标。' },
      { type: 'missing', level: 'yellow', message: '甲：尚无数据。乙：两年没有数据。' },
    ]);
  });

  it('are none when no part warns', () => {
    expect(combine(part(), part()).warnings).toEqual([]);
  });
});

describe('为什么', () => {
  it('names the failing part, each part’s standing, and groups the grounds by part', () => {
    const met = assess(fromBaseYear('90', '92', '95'));
    const failing = assess(fromBaseYear('90', '91', '91.5'));
    const { explanation } = combine(met, failing);
    expect(explanation.sentence).toBe(
      '共 2 个分项，全部达标才算达标；1 项未达到要求（乙），未达标。' +
        '甲：2022 年 95%，达到目标 ≥94；乙：2022 年 91.5%，低于目标 ≥94。',
    );
    expect(explanation.rule).toBe('甲：≥ 94%，含 94%，越高越好；乙：≥ 94%，含 94%，越高越好');
    expect(explanation.parts?.map(({ name, status }) => [name, status])).toEqual([
      ['甲', 'met'],
      ['乙', 'notMet'],
    ]);
    expect(explanation.parts?.[1]?.readings.map(({ value }) => value)).toEqual(['90', '91', '91.5']);
    expect(explanation.parts?.[1]?.formulas).toEqual(failing.explanation.formulas);
    expect(new Set(explanation.settings.map(({ name }) => name)).size).toBe(explanation.settings.length);
  });

  it('names the parts that are missing, with what each of them lacks', () => {
    const met = assess({ 2020: '90', 2024: '95' });
    const missing = assess({ 2020: '90' }, atLeast('94'), { asOf: 2024, department: '区卫生健康委' });
    const unjudged = assess({}, { kind: 'judgement', question: '更加完善' }, { asOf: 2024 });
    expect(combine(met, missing, unjudged).explanation.sentence).toContain(
      '2 项尚无结论（乙 · 缺报、丙 · 待研判），不可评 · 分项数据不全。',
    );
    expect(combine(missing, missing).explanation.standing).toContain('缺报');
  });
});

describe('stages', () => {
  const staged = (by2025: string, by2030: string): TargetRule => ({
    kind: 'staged',
    steps: [
      { year: 2025, rule: { kind: 'threshold', bound: 'min', value: by2025, inclusive: true } },
      { year: 2030, rule: { kind: 'threshold', bound: 'min', value: by2030, inclusive: true } },
    ],
  });

  it('of each part are those of the year', () => {
    const row = (asOf: number) =>
      combine(
        assess({ 2020: '50', [asOf]: '80' }, staged('80', '90')),
        assess({ 2020: '50', [asOf]: '70' }, staged('70', '70')),
      );
    expect(row(2025).status).toBe('met');
    expect(row(2026).status).toBe('notMet');
    expect(row(2026).explanation.sentence).toContain('1 项未达到要求（甲）');
  });
});

describe('a row with several targets that has not been split', () => {
  it('stays 不可评 · 分项数据不全 and says who has to do what', () => {
    const rule: TargetRule = {
      kind: 'compound',
      parts: [
        { label: '新生儿', rule: { kind: 'threshold', bound: 'max', value: '3', inclusive: true } },
        { label: '婴儿', rule: { kind: 'threshold', bound: 'max', value: '5', inclusive: true } },
      ],
    };
    const row = assess({ 2024: '3' }, rule);
    expect(row).toMatchObject({ status: 'notAssessable', reason: 'partsMissing' });
    expect(row.explanation.sentence).toContain('请妇儿工委办拆分分项');
  });
});
