import type { AssessInput, Outlook, SeriesPoint, Status } from '@/lib/domain/scoring/assessment';
import { printRule } from '@/lib/domain/target/print-rule';
import type { SimpleRule, TargetRule } from '@/lib/domain/target/rule';
import { makeInput } from './make-input';

/** One input built to land on a status and an outlook. */
export type SentenceCase = { status: Status; outlook: Outlook; input: AssessInput };

const OUTLOOKS = ['expected', 'atRisk', 'unlikely', 'insufficient', 'notApplicable'] as const;

/**
 * Yearly values from 2020 on, separated by spaces; "-" is a year without one. Counts as 14/30, ratios as 2:3, the
 * year's reference after a bar (36|35.2); "!" after a value starts a new definition, "?" marks a doubtful one.
 */
export function pointsFrom(text: string, firstYear = 2020): SeriesPoint[] {
  return text.split(' ').flatMap((entry, index) => {
    if (entry === '-') return [];
    const [, body = '', reference, marks = ''] = /^([^|!?]*)(?:\|([^!?]*))?([!?]*)$/.exec(entry) ?? [];
    const [numerator = '', denominator] = body.split('/');
    return [
      {
        year: firstYear + index,
        ...(denominator === undefined ? { value: body } : { value: '', numerator, denominator }),
        ...(reference !== undefined && { reference }),
        ...(marks.includes('!') && { definitionChanged: true }),
        ...(marks.includes('?') && { doubtful: true }),
      },
    ];
  });
}

export type Subject = Pick<AssessInput, 'name' | 'unit' | 'targetText'> & { rule: TargetRule };

/** The year that counts as now is that of the last entry, given or missing. */
export function inputOf(subject: Subject, values: string, changes: Partial<AssessInput> = {}): AssessInput {
  const entries = values === '' ? [] : values.split(' ');
  return makeInput({}, subject.rule, {
    ...subject,
    department: '区卫生健康委',
    points: values === '' ? [] : pointsFrom(values),
    asOf: 2020 + Math.max(0, entries.length - 1),
    ...changes,
  });
}

export const min = (value: string): SimpleRule => ({
  kind: 'threshold',
  bound: 'min',
  value,
  inclusive: true,
});

export const RATE: Subject = {
  name: '孕产妇系统管理率',
  unit: '%',
  targetText: '≥94',
  rule: min('94'),
};
export const BALANCE: Subject = {
  name: '出生人口性别比',
  unit: '',
  targetText: '趋于平衡',
  rule: { kind: 'band', low: '103', high: '107', side: 'both' },
};
export const TOILETS: Subject = {
  name: '城区公共厕所男女厕位比',
  unit: '',
  targetText: '不低于1∶2',
  rule: { kind: 'ratio', antecedent: '1', consequent: '2', bound: 'min' },
};
export const INJURY: Subject = {
  name: '儿童伤害死亡率',
  unit: '1/10万',
  targetText: '以2020年为基数下降20%',
  rule: {
    kind: 'relative',
    baseYear: 2020,
    change: '-0.2',
    changeIn: 'percent',
    per: 'once',
    bound: 'exact',
  },
};
const SINCE_2019: Subject = {
  ...INJURY,
  targetText: '以2019年为基数下降20%',
  rule: {
    kind: 'relative',
    baseYear: 2019,
    change: '-0.2',
    changeIn: 'percent',
    per: 'once',
    bound: 'exact',
  },
};
const SINCE_2024: Subject = {
  name: '学前教育毛入园率',
  unit: '%',
  targetText: '比2024年提高5个百分点',
  rule: { kind: 'relative', baseYear: 2024, change: '5', changeIn: 'points', per: 'once', bound: 'exact' },
};
export const YEAR_ON_YEAR: Subject = {
  name: '近视率',
  unit: '%',
  targetText: '比上年降低1个百分点以上',
  rule: {
    kind: 'relative',
    baseYear: 'previous',
    change: '-1',
    changeIn: 'points',
    per: 'once',
    bound: 'min',
  },
};
export const EXAMINATION: Subject = {
  name: '婚前医学检查率',
  unit: '%',
  targetText: '逐步提高',
  rule: { kind: 'trend', direction: 'up', cadence: 'overall', strength: 'normal' },
};
export const MARKED: Subject = {
  ...EXAMINATION,
  targetText: '明显提高',
  rule: { kind: 'trend', direction: 'up', cadence: 'overall', strength: 'marked' },
};
export const HELD: Subject = {
  name: '普惠性幼儿园覆盖率',
  unit: '%',
  targetText: '保持稳定',
  rule: { kind: 'trend', direction: 'hold', cadence: 'overall', strength: 'normal' },
};
export const PARTY: Subject = {
  name: '区党代会代表中女性比例',
  unit: '%',
  targetText: '不低于本地区党员总数中女性比例',
  rule: { kind: 'reference', comparator: '>=', reference: '本地区党员总数中女性比例' },
};
export const JUDGED: Subject = {
  name: '妇女健康水平',
  unit: '',
  targetText: '不断提高',
  rule: { kind: 'judgement', question: '不断提高' },
};
const MORTALITY: Subject = {
  name: '新生儿、婴儿和5岁以下儿童死亡率',
  unit: '‰',
  targetText: '分别控制在3.0‰、5.0‰和6.0‰以下',
  rule: {
    kind: 'compound',
    parts: [
      { label: '新生儿死亡率', rule: { kind: 'threshold', bound: 'max', value: '3.0', inclusive: true } },
      { label: '婴儿死亡率', rule: { kind: 'threshold', bound: 'max', value: '5.0', inclusive: true } },
      {
        label: '5岁以下儿童死亡率',
        rule: { kind: 'threshold', bound: 'max', value: '6.0', inclusive: true },
      },
    ],
  },
};
const UNREADABLE: Subject = {
  name: '儿童友好医院',
  unit: '所',
  targetText: '按上级要求',
  rule: { kind: 'unparsed', reason: '没有可以比较的数' },
};

const SIGNED = [
  { year: 2024, met: true, by: '张三', on: '2024-12-01', reason: '已建立健康教育机制，抽查情况良好。' },
];
const SIGNED_AGAINST = [{ ...SIGNED[0]!, met: false, reason: '两个街道尚未建立健康教育机制' }];

const case_ = (
  status: Status,
  outlook: Outlook,
  subject: Subject,
  values: string,
  changes: Partial<AssessInput> = {},
): SentenceCase => ({ status, outlook, input: inputOf(subject, values, changes) });

/** Ten years to the target year 2030, then what stands for 2030. */
const until2030 = (from: string, then: string, last: string): string =>
  [from, ...Array.from({ length: 9 }, () => then), last].join(' ');

type Table = Partial<Record<Status, readonly [string, string, string, string, string]>>;

/** Values by status for expected, atRisk, unlikely, insufficient and notApplicable; empty where there is no such case. */
function casesOf(subject: Subject, table: Table): SentenceCase[] {
  return Object.entries(table).flatMap(([status, columns]) =>
    columns.flatMap((values, index) =>
      values === '' ? [] : [case_(status as Status, OUTLOOKS[index]!, subject, values)],
    ),
  );
}

const THRESHOLDS = casesOf(RATE, {
  met: [
    '92 93 94.2 95 96.1',
    '96 92 97 93 95',
    '99 98 97.1 96 95.1',
    '91.20 - - - 94.10',
    until2030('90', '93', '94'),
  ],
  notMet: [
    '88 89.5 91 92.4 93.9',
    '90 94 89 95 93',
    '90 89.8 89.5 89.6 89.2',
    '90.88 - - - 92.10',
    until2030('90', '93', '93.9'),
  ],
  notAssessable: ['', '', '', '90', ''],
  noData: [
    '92 93 94.2 95 96.1 -',
    '90 94 89 95 93 -',
    '90 89.8 89.5 89.6 89.2 -',
    '90 -',
    `${until2030('90', '93', '93.9')} -`,
  ],
});

const BANDS = casesOf(BALANCE, {
  met: [
    '106 105.8 105.6 105.4 105.2',
    '108 104 107.5 103.5 105.5',
    '111 109.7 108.6 107.3 106.1',
    '110.5 - - - 106.9',
    until2030('110', '108', '105'),
  ],
  notMet: [
    '111 110.3 109.6 108.9 108.2',
    '108 112 107.5 111 109',
    '109 109.3 109.9 110.1 110.5',
    '112 - - - 109',
    until2030('110', '108', '107.1'),
  ],
  notAssessable: ['', '', '', '112', ''],
  noData: [
    '111 110.3 109.6 108.9 108.2 -',
    '108 112 107.5 111 109 -',
    '109 109.3 109.9 110.1 110.5 -',
    '112 - 109 -',
    `${until2030('110', '108', '107.1')} -`,
  ],
});

const RATIOS = [
  ...casesOf(TOILETS, {
    met: [
      '40:100 44:100 47:100 51:100 54:100',
      '45:100 56:100 43:100 58:100 52:100',
      '70:100 65:100 61:100 57:100 52:100',
      '2:5 - - - 3:5',
      until2030('2:5', '9:20', '1:2'),
    ],
    notMet: [
      '36:100 39:100 42:100 45:100 48:100',
      '45:100 56:100 43:100 58:100 48:100',
      '48:100 47:100 46:100 45:100 44:100',
      '1:3 - - - 2:5',
      until2030('2:5', '9:20', '9:20'),
    ],
    notAssessable: ['', '', '', '2:5', ''],
    noData: [
      '36:100 39:100 42:100 45:100 48:100 -',
      '45:100 56:100 43:100 58:100 48:100 -',
      '48:100 47:100 46:100 45:100 44:100 -',
      '1:3 -',
      `${until2030('2:5', '9:20', '9:20')} -`,
    ],
  }),
  case_('notAssessable', 'notApplicable', brokenRatio(), '2:5 - - - 3:5'),
];

function brokenRatio(): Subject {
  return {
    ...TOILETS,
    targetText: '2∶0',
    rule: { ...(TOILETS.rule as object), consequent: '0' } as TargetRule,
  };
}

const RELATIVES = [
  ...casesOf(INJURY, {
    met: ['10 9.4 8.8 8.2 7.6', '10 7 9.5 6.8 7.9', '', '10 - - - 8', until2030('10', '9', '7.9')],
    notMet: [
      '10 9.7 9.3 9.0 8.7',
      '10 8 11 7.5 9.5',
      '10 10.2 10.5 10.7 11',
      '10 - - - 9',
      until2030('10', '9', '8.1'),
    ],
    notAssessable: ['', '', '', '- 9 8.8 8.7 8.5 8.4', ''],
    noData: ['10 9.4 8.8 8.2 7.6 -', '10 7 9.5 6.8 7.9 -', '10 10.2 10.5 10.7 11 -', '10 -', ''],
  }),
  case_('met', 'unlikely', SINCE_2019, '5 5.6 6.3 7 7.7', {
    points: pointsFrom('10 5 5.6 6.3 7 7.7', 2019),
  }),
  ...casesOf(SINCE_2024, {
    notAssessable: ['80 81 82 83 84', '84 79 86 78 84', '85 84.8 84.5 84.2 84', '', ''],
  }),
  ...casesOf(YEAR_ON_YEAR, {
    met: ['', '', '', '', '52.1 51'],
    notMet: ['', '', '', '', '52.1 51.9'],
    notAssessable: ['', '', '', '', '52.1 - 51.9'],
    noData: ['', '', '', '', '52.1 51.9 -'],
  }),
];

const TRENDS = [
  ...casesOf(EXAMINATION, {
    trendMet: ['80 81 82.5 83 84', '80 84 79 85 82', '', '80 - - - 81', until2030('80', '81', '82')],
    trendNotMet: ['', '80 84 78 85 79.5', '80 79 78.2 77 76', '80 - - - 79', until2030('80', '79', '78')],
    notAssessable: ['', '', '', '- 81 82 83', `${until2030('-', '79', '78')}`],
    noData: [
      '80 81 82.5 83 84 -',
      '80 84 79 85 82 -',
      '80 79 78.2 77 76 -',
      '80 -',
      `${until2030('80', '79', '78')} -`,
    ],
  }),
  case_('trendMet', 'unlikely', HELD, '90 90.5 91.1 91.8 92.4'),
  case_('trendNotMet', 'expected', MARKED, '50 51 52 53.1 54'),
];

const REFERENCES = casesOf(PARTY, {
  met: [
    '30|31 32|31.5 33|32 34.5|32.3 36|32.6',
    '36|31 31|32 37|32.2 32|33 36|33.5',
    '36|31 35.5|31.9 35|32.6 34.4|33.4 34|33.9',
    '- - - - 36|35.2',
    until2030('30|31', '32|33', '36|35'),
  ],
  notMet: [
    '25|31 27|31.5 29|32 30.6|32.3 32|32.6',
    '36|31 31|32 37|32.2 31|33 33|33.5',
    '31|31 31|31.9 31|32.6 31.2|33.4 31|34.1',
    '- - - - 33|35.2',
    until2030('30|31', '32|33', '34|35'),
  ],
  notAssessable: [
    '30|31 32|31.5 33|32 34.5|32.3 36|32.6 37',
    '36|31 31|32 37|32.2 32|33 36|33.5 37',
    '31|31 31|31.9 31|32.6 31.2|33.4 31|34.1 31',
    '30 32 33 34.5 36 37',
    until2030('30|31', '32|33', '34'),
  ],
  noData: [
    '30|31 32|31.5 33|32 34.5|32.3 36|32.6 -',
    '36|31 31|32 37|32.2 32|33 36|33.5 -',
    '31|31 31|31.9 31|32.6 31.2|33.4 31|34.1 -',
    '30|31 -',
    `${until2030('30|31', '32|33', '34|35')} -`,
  ],
});

const UNMEASURED = [
  case_('judgedMet', 'notApplicable', JUDGED, '', { asOf: 2024, judgements: SIGNED }),
  case_('judgedNotMet', 'notApplicable', JUDGED, '', { asOf: 2024, judgements: SIGNED_AGAINST }),
  case_('notAssessable', 'notApplicable', JUDGED, '', { asOf: 2025, judgements: SIGNED }),
  case_('notAssessable', 'notApplicable', MORTALITY, '', { asOf: 2024 }),
  case_('notAssessable', 'notApplicable', UNREADABLE, '1 1 2'),
];

/** A stage that is judged in one way, and a last stage by which the outlook is measured. */
const STAGES: Record<Status, { due: SimpleRule; judgements?: AssessInput['judgements'] }> = {
  met: { due: min('95') },
  notMet: { due: min('95.5') },
  trendMet: { due: EXAMINATION.rule as SimpleRule },
  trendNotMet: { due: MARKED.rule as SimpleRule },
  judgedMet: { due: JUDGED.rule as SimpleRule, judgements: SIGNED },
  judgedNotMet: { due: JUDGED.rule as SimpleRule, judgements: SIGNED_AGAINST },
  notAssessable: { due: JUDGED.rule as SimpleRule },
  noData: { due: min('95') },
};
const LAST_STAGES: Record<Outlook, { rule: SimpleRule; values: string }> = {
  expected: { rule: min('96'), values: '94 94.3 94.5 94.8 95.1' },
  atRisk: { rule: min('96.7'), values: '94 94.3 94.5 94.8 95.1' },
  unlikely: { rule: min('98'), values: '94 94.3 94.5 94.8 95.1' },
  insufficient: { rule: min('98'), values: '94 - - - 95.1' },
  notApplicable: { rule: JUDGED.rule as SimpleRule, values: '94 94.3 94.5 94.8 95.1' },
};

const STAGED = Object.entries(STAGES).flatMap(([status, { due, judgements }]) =>
  OUTLOOKS.map((outlook) => {
    const { rule, values } = LAST_STAGES[outlook];
    const steps = [
      { year: 2025, rule: due },
      { year: 2030, rule },
    ];
    const targetText = steps.map((step) => `${step.year}年${printRule(step.rule, '%')}`).join('，');
    const subject: Subject = {
      name: '适龄儿童免疫规划疫苗接种率',
      unit: '%',
      targetText,
      rule: { kind: 'staged', steps },
    };
    const until = status === 'noData' ? `${values} -` : values;
    return case_(status as Status, outlook, subject, until, judgements ? { judgements } : {});
  }),
);

/** At least one input for every combination of rule kind, status and outlook that can occur. */
export const COMBINATIONS: readonly SentenceCase[] = [
  ...THRESHOLDS,
  ...BANDS,
  ...RATIOS,
  ...RELATIVES,
  ...TRENDS,
  ...REFERENCES,
  ...UNMEASURED,
  ...STAGED,
];
