import { describe, expect, it } from 'vitest';
import type { DetailJudgement, DetailTarget, JudgementStep } from '@/lib/domain/reading/indicator-detail';
import { composeJudgementCard, toJudgementRow } from '@/lib/view/judgement';

const judgement = (changes: Partial<DetailJudgement> = {}): DetailJudgement => ({
  year: 2025,
  met: true,
  reason: '比例合理',
  evidence: '组织部年报',
  flag: 'official',
  version: 1,
  by: '妇儿工委办',
  at: '2026-03-01T02:00:00Z',
  ...changes,
});

const step = (changes: Partial<JudgementStep> = {}): JudgementStep => ({
  act: 'judgement.sign',
  year: 2025,
  before: null,
  after: { met: true, reason: '比例合理', evidence: '组织部年报' },
  reason: null,
  by: '王芳',
  at: '2026-03-01T02:00:00Z',
  ...changes,
});

const target = (rule: DetailTarget['rule']): DetailTarget => ({
  text: '保持合理比例',
  rule,
  direction: 'none',
  confidence: 'certain',
  notes: [],
  validFrom: 2021,
  reason: null,
  document: null,
  confirmedBy: null,
  confirmedAt: null,
});

const indicator = (changes: Partial<Parameters<typeof composeJudgementCard>[0]> = {}) => ({
  id: 'i',
  name: '党员中女性比例',
  unit: '%',
  entryKind: 'value' as const,
  periodEnd: 2030,
  targets: [target({ kind: 'judgement', question: '保持合理比例' })],
  readings: [],
  judgements: [],
  judgementSteps: [],
  roundClosed: false,
  assessment: {},
  ...changes,
});

describe('the 研判 card', () => {
  it('asks, until somebody has signed', () => {
    const card = composeJudgementCard(indicator(), 2025);
    expect(card).toMatchObject({ current: null, earlier: [], steps: [] });
    expect(card?.target).toMatchObject({
      question: '保持合理比例',
      year: 2025,
      archived: false,
      current: null,
    });
  });

  it('shows the year’s verdict apart from the earlier ones', () => {
    const earlier = judgement({ year: 2024, met: false, flag: 'demonstration', by: '演示数据' });
    const card = composeJudgementCard(indicator({ judgements: [judgement(), earlier] }), 2025);
    expect(card?.current).toMatchObject({
      label: '研判达标',
      signed: '妇儿工委办，2026-03-01 签署',
      version: 1,
    });
    expect(card?.earlier).toMatchObject([
      { year: 2024, label: '研判未达标', demonstration: true, signed: '2026-03-01 签署' },
    ]);
  });

  it('does not take last year’s verdict for this year’s', () => {
    const card = composeJudgementCard(indicator({ judgements: [judgement({ year: 2024 })] }), 2025);
    expect(card?.current).toBeNull();
    expect(card?.target?.current).toBeNull();
  });

  it('asks nothing in a year without a round, nor when the rule in force is a number, but keeps what was signed', () => {
    const number = target({ kind: 'threshold', bound: 'min', value: '40', inclusive: true });
    expect(composeJudgementCard(indicator({ targets: [number] }), 2025)).toBeNull();
    expect(composeJudgementCard(indicator({ assessment: null }), 2025)).toBeNull();
    const signed = composeJudgementCard(indicator({ targets: [number], judgements: [judgement()] }), 2025);
    expect(signed).toMatchObject({ target: null, current: null, earlier: [{ year: 2025 }] });
  });

  it.each<[string, Partial<JudgementStep>, string]>([
    ['signed', {}, '签署 2025 年“研判达标”'],
    [
      'turned round',
      { before: { met: false, reason: '差距大', evidence: '' } },
      '将 2025 年“研判未达标”改为“研判达标”',
    ],
    ['signed anew', { before: { met: true, reason: '好', evidence: '' } }, '重新签署 2025 年“研判达标”'],
    [
      'withdrawn',
      { act: 'judgement.withdraw', before: { met: true, reason: '好', evidence: '' }, after: null },
      '撤回 2025 年“研判达标”',
    ],
  ])('tells how it was %s', (_, changes, text) => {
    const card = composeJudgementCard(indicator({ judgementSteps: [step(changes)] }), 2025);
    expect(card?.steps[0]).toMatchObject({ text, head: '2026-03-01 10:00 王芳' });
  });

  it('keeps the words that were replaced', () => {
    const before = { met: true, reason: '差距大', evidence: '年报' };
    const card = composeJudgementCard(
      indicator({ judgementSteps: [step({ before, reason: '材料不实' })] }),
      2025,
    );
    expect(card?.steps[0]).toMatchObject({ before: '原理由：差距大；依据：年报', reason: '材料不实' });
  });
});

describe('a line of the review’s 研判', () => {
  it('shows the value that is judged, where there is one', () => {
    const row = {
      year: 2025,
      indicatorId: 'i',
      serial: '20',
      name: '党员中女性比例',
      question: '保持合理比例',
      targetText: '保持合理比例',
      unit: '%',
      value: '31.63',
      department: '区委组织部',
      judgement: null,
    };
    expect(toJudgementRow(row, true)).toMatchObject({ value: '31.63%', archived: true, current: null });
    expect(toJudgementRow({ ...row, value: null }, false)).toMatchObject({ value: null, archived: false });
  });
});
