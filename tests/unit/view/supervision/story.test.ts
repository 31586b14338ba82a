import { expect, it } from 'vitest';
import type { RecordedStep } from '@/lib/domain/supervision/supervision';
import { composeStory } from '@/lib/view/supervision/story';
import { toStoryItems } from '@/lib/view/supervision/story-items';

const step = (
  version: number,
  kind: RecordedStep['kind'],
  day: string,
  changes: Partial<RecordedStep>,
): RecordedStep => ({
  ...{ version, kind, cause: null, measures: null, promisedOn: null, text: null, dueOn: null },
  at: new Date(`2026-${day}T02:00:00Z`),
  actor: '渝中区妇儿工委办',
  onBehalfOf: '妇儿工委办',
  ...changes,
});

const STEPS = [
  step(1, 'opened', '03-01', { text: '请查明原因。', dueOn: '2026-03-10' }),
  step(2, 'escalated', '03-11', { text: '逾期' }),
  step(3, 'answered', '03-13', {
    ...{
      actor: '张三',
      onBehalfOf: '区教委',
      cause: '学位不足',
      measures: '新建两园。',
      promisedOn: '2026-06-30',
    },
  }),
  step(4, 'accepted', '03-14', {}),
];

it('tells who was waited for between the steps, and who is now', () => {
  const { steps, total } = composeStory(STEPS, '区教委', new Date('2026-03-24T02:00:00Z'));
  expect(steps.map(({ label, waited }) => [label, waited?.text ?? null])).toEqual([
    ['发起督办', null],
    ['上报领导', '区教委反馈用时 12 天'],
    ['反馈', '妇儿工委办认定用时 1 天'],
    ['认定', '区教委整改，已 10 天'],
  ]);
  expect(total).toBe('区教委 22 天，妇儿工委办 1 天');
  expect(steps[2]).toMatchObject({
    signed: '张三 2026-03-13 10:00',
    onBehalfOf: '区教委',
    fields: [
      { label: '原因', text: '学位不足' },
      { label: '措施', text: '新建两园。' },
      { label: '完成整改', text: '2026-06-30' },
    ],
  });
});

it('is told in sentences on the indicator’s page', () => {
  const told = toStoryItems(STEPS.map((one) => ({ ...one, department: '区教委' })));
  expect(told.map(({ sentence }) => sentence)).toEqual([
    '渝中区妇儿工委办向区教委发起督办。请查明原因；反馈期限 2026-03-10。',
    '渝中区妇儿工委办上报领导。逾期。',
    '区教委张三反馈。原因：学位不足；措施：新建两园；完成整改 2026-06-30。',
    '渝中区妇儿工委办认定。',
  ]);
});
