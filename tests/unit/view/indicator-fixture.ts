import fc from 'fast-check';
import type { MonitoredIndicator, RaisedWarning } from '@/lib/domain/reading/monitored-indicator';
import type { MonitoredYear } from '@/lib/domain/reading/monitored-year';
import { STATUS_ORDER } from '@/lib/view/status';

let counter = 0;

/** An indicator that meets its target; a test names only what it is about. */
export function indicator(changes: Partial<MonitoredIndicator> = {}): MonitoredIndicator {
  counter += 1;
  return {
    id: `i${counter}`,
    kind: 'women',
    serial: String(counter),
    name: `指标${counter}`,
    unit: '%',
    attribute: 'anticipated',
    domainId: 'd1',
    domain: '妇女与健康',
    targetYear: 2030,
    target: { text: '≥94', rule: { kind: 'threshold', bound: 'min', value: '94', inclusive: true } },
    departments: [{ id: 'k1', name: '区卫生健康委', role: 'lead' }],
    status: 'met',
    lastStatus: 'met',
    lastPace: null,
    nearlyMet: false,
    unconfirmed: false,
    reason: null,
    pace: null,
    paceClass: null,
    outlook: 'expected',
    smallNumber: false,
    projected: null,
    warnings: [],
    series: [{ year: 2025, text: '95.0', ratio: null, flag: 'official' }],
    parts: [],
    readingState: 'approved',
    gaps: [],
    demonstrationJudgement: false,
    ...changes,
  };
}

/** A red warning; a test names only what it is about. */
export const warned = (changes: Partial<RaisedWarning> = {}): RaisedWarning => ({
  type: 'unlikely',
  level: 'red',
  message: '……',
  since: '2026-03-01T00:00:00Z',
  value: '92',
  reason: null,
  ...changes,
});

export function monitored(
  rows: readonly MonitoredIndicator[],
  changes: Partial<MonitoredYear> = {},
): MonitoredYear {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return {
    year: 2025,
    dueOn: '2026-03-31',
    closed: true,
    plans: kinds.map((kind) => ({
      kind,
      title: `测试${kind}规划`,
      periodStart: 2021,
      periodEnd: 2030,
      indicators: rows.filter((row) => row.kind === kind).length,
    })),
    ...changes,
  };
}

const warning = fc.record({
  type: fc.constantFrom('unlikely', 'atRisk', 'missed', 'reversal'),
  level: fc.constantFrom('red', 'yellow', 'blue'),
  message: fc.constant('2025 年未达标。'),
  since: fc.constant('2026-03-01T00:00:00Z'),
  value: fc.constant('92'),
  reason: fc.constant(null),
});

type Paced = Pick<MonitoredIndicator, 'pace' | 'paceClass'>;

const paced = fc.constantFrom<Paced[]>(
  { pace: null, paceClass: null },
  { pace: null, paceClass: 'keep' },
  { pace: '-0.4', paceClass: 'reverse' },
  { pace: '0.31', paceClass: 'slow' },
  { pace: '0.8', paceClass: 'faster' },
  { pace: '1.2', paceClass: 'onTrack' },
  { pace: '37', paceClass: 'onTrack' },
);

/** Every combination of statuses, warnings, plans and departments. */
export const anyIndicators: fc.Arbitrary<MonitoredIndicator[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom('women', 'children', 'action'),
      domainId: fc.constantFrom('d1', 'd2', 'd3'),
      status: fc.constantFrom(...STATUS_ORDER),
      lastStatus: fc.option(fc.constantFrom(...STATUS_ORDER)),
      lastPace: fc.constantFrom(null, '-0.5', '0.7'),
      outlook: fc.constantFrom('expected', 'atRisk', 'unlikely', 'insufficient', 'notApplicable'),
      attribute: fc.constantFrom('binding', 'anticipated', null),
      warnings: fc.array(warning, { maxLength: 3 }),
      departments: fc.constantFrom<MonitoredIndicator['departments'][]>(
        [],
        [{ id: 'k1', name: '区卫生健康委', role: 'lead' }],
        [
          { id: 'k2', name: '区教委', role: 'lead' },
          { id: 'k1', name: '区卫生健康委', role: 'lead' },
        ],
        [{ id: 'k3', name: '区民政局', role: 'participating' }],
      ),
      readingState: fc.constantFrom(null, 'draft', 'submitted', 'returned', 'approved'),
    } as const)
    .chain((base) => paced.map((pace) => indicator({ ...base, ...pace }))),
  { maxLength: 40 },
);
