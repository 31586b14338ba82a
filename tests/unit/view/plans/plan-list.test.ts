import { describe, expect, it } from 'vitest';
import { documentText, planListFinding, toPlanCard } from '@/lib/view/plans/plan-list';

const plan = {
  id: 'p',
  kind: 'women' as const,
  title: '渝中区妇女发展规划（2021—2030年）',
  periodStart: 2021,
  periodEnd: 2030,
  documentNumber: null,
  issuedOn: '2023-02-27',
  source: '《渝中区妇女发展规划（2021—2030年）》',
  indicators: 44,
  serials: 42,
  unconfirmed: 0,
  actions: 0,
  projects: 14,
  gaps: 12,
};

describe('plan cards', () => {
  it('count rows and numbers, and leave out what there is none of', () => {
    expect(toPlanCard(plan).counts).toEqual(['指标 44 项（42 个序号）', '重点工程 14 项']);
    expect(toPlanCard({ ...plan, serials: 0 }).counts[0]).toBe('指标 44 项');
  });

  it('say what the text does not carry', () => {
    expect(documentText(plan)).toBe('文号未载 · 2023年2月27日印发');
    expect(documentText({ documentNumber: '巫山府发〔2022〕21号', issuedOn: null })).toBe(
      '巫山府发〔2022〕21号 · 印发日期未载',
    );
  });

  it.each([
    [[], '还没有录入规划。'],
    [[plan], '1 份规划，44 项指标；目标读法全部确定。'],
    [[plan, { ...plan, unconfirmed: 3 }], '2 份规划，88 项指标；其中 3 项目标的读法待确认。'],
  ])('add up to a sentence', (plans, sentence) => {
    expect(planListFinding(plans)).toBe(sentence);
  });
});
