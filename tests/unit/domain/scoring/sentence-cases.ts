import type { AssessInput, Outlook, Status } from '@/lib/domain/scoring/assessment';
import { printRule } from '@/lib/domain/target/print-rule';
import type { SimpleRule, TargetRule } from '@/lib/domain/target/rule';
import {
  BALANCE,
  EXAMINATION,
  HELD,
  INJURY,
  JUDGED,
  MARKED,
  MORTALITY,
  PARTY,
  RATE,
  SINCE_2019,
  SINCE_2024,
  TOILETS,
  UNREADABLE,
  YEAR_ON_YEAR,
  inputOf,
  min,
  pointsFrom,
  type Subject,
} from './sentence-subjects';

/** One input built to land on a status and an outlook. */
export type SentenceCase = { status: Status; outlook: Outlook; input: AssessInput };

const OUTLOOKS = ['expected', 'atRisk', 'unlikely', 'insufficient', 'notApplicable'] as const;

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
