import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/lib/domain/access/actor';
import { can, readableDistricts, type Action } from '@/lib/domain/access/can';
import { recipientOf } from '@/lib/domain/review/notice';

const HOME = '500103';
const OTHER = '500110';

const actor = (role: Role, overrides: Partial<Actor> = {}): Actor => ({
  id: role,
  name: role,
  role,
  districtId: role === 'admin' || role === 'superior' ? null : HOME,
  departmentId: role === 'liaison' ? 'health' : null,
  districtIds: role === 'superior' ? [HOME] : [],
  mustChangePassword: false,
  ...overrides,
});

const read = (districtId: string): Action => ({ type: 'district.read', districtId });
const compare = (districtId: string): Action => ({ type: 'district.compare', districtId });
const enter = (districtId: string, ...leadDepartmentIds: string[]): Action => ({
  type: 'reading.enter',
  districtId,
  leadDepartmentIds,
});
const write = (districtId: string, departmentId: string): Action => ({
  type: 'narrative.write',
  districtId,
  departmentId,
});
const review = (districtId: string): Action => ({ type: 'reading.review', districtId });
const manage = (districtId: string): Action => ({ type: 'plan.manage', districtId });
const sign = (districtId: string): Action => ({ type: 'judgement.sign', districtId });
const comment = (districtId: string, ...departmentIds: string[]): Action => ({
  type: 'reading.comment',
  districtId,
  departmentIds,
});
const notices = (districtId: string, departmentId: string | null): Action => ({
  type: 'notice.read',
  districtId,
  to: recipientOf(departmentId),
});
const leadersNotices = (districtId: string): Action => ({
  type: 'notice.read',
  districtId,
  to: { audience: 'leader' },
});
const act = (districtId: string): Action => ({ type: 'warning.act', districtId });
const judge = (districtId: string): Action => ({ type: 'supervision.judge', districtId });
const answer = (districtId: string, departmentId: string): Action => ({
  type: 'supervision.answer',
  districtId,
  departmentId,
});
const bulletin = (districtId: string, departmentId: string): Action => ({
  type: 'bulletin.write',
  districtId,
  departmentId,
});
const bulletinReview = (districtId: string): Action => ({ type: 'bulletin.review', districtId });
const configure = (districtId: string): Action => ({ type: 'notice.configure', districtId });
const accounts: Action = { type: 'account.manage' };

describe('can', () => {
  it.each<[Role, Action, boolean]>([
    ['office', read(HOME), true],
    ['office', read(OTHER), false],
    ['superior', compare(HOME), true],
    ['superior', compare(OTHER), false],
    ['office', compare(HOME), false],
    ['liaison', compare(HOME), false],
    ['leader', compare(HOME), false],
    ['admin', compare(HOME), false],
    ['office', enter(HOME, 'education'), true],
    ['office', enter(OTHER), false],
    ['office', write(HOME, 'education'), true],
    ['office', write(OTHER, 'education'), false],
    ['office', review(HOME), true],
    ['office', review(OTHER), false],
    ['office', comment(HOME, 'education'), true],
    ['office', comment(OTHER), false],
    ['liaison', comment(HOME, 'education', 'health'), true],
    ['liaison', comment(HOME, 'education'), false],
    ['liaison', comment(OTHER, 'health'), false],
    ['leader', comment(HOME, 'health'), false],
    ['superior', comment(HOME, 'health'), false],
    ['admin', comment(HOME, 'health'), false],
    ['office', notices(HOME, null), true],
    ['office', notices(HOME, 'health'), false],
    ['office', notices(OTHER, null), false],
    ['liaison', notices(HOME, 'health'), true],
    ['liaison', notices(HOME, 'education'), false],
    ['liaison', notices(HOME, null), false],
    ['liaison', notices(OTHER, 'health'), false],
    ['leader', notices(HOME, null), false],
    ['superior', notices(HOME, null), false],
    ['admin', notices(HOME, null), false],
    ['leader', leadersNotices(HOME), true],
    ['leader', leadersNotices(OTHER), false],
    ['office', leadersNotices(HOME), false],
    ['liaison', leadersNotices(HOME), false],
    ['office', act(HOME), true],
    ['office', act(OTHER), false],
    ['leader', act(HOME), true],
    ['leader', act(OTHER), false],
    ['liaison', act(HOME), false],
    ['superior', act(HOME), false],
    ['admin', act(HOME), false],
    ['office', judge(HOME), true],
    ['office', judge(OTHER), false],
    ['leader', judge(HOME), false],
    ['liaison', judge(HOME), false],
    ['superior', judge(HOME), false],
    ['office', answer(HOME, 'health'), true],
    ['office', answer(OTHER, 'health'), false],
    ['liaison', answer(HOME, 'health'), true],
    ['liaison', answer(HOME, 'education'), false],
    ['liaison', answer(OTHER, 'health'), false],
    ['leader', answer(HOME, 'health'), false],
    ['superior', answer(HOME, 'health'), false],
    ['admin', answer(HOME, 'health'), false],
    ['office', bulletin(HOME, 'health'), true],
    ['liaison', bulletin(HOME, 'health'), true],
    ['liaison', bulletin(HOME, 'education'), false],
    ['leader', bulletin(HOME, 'health'), false],
    ['office', bulletinReview(HOME), true],
    ['office', bulletinReview(OTHER), false],
    ['liaison', bulletinReview(HOME), false],
    ['leader', bulletinReview(HOME), false],
    ['office', configure(HOME), true],
    ['office', configure(OTHER), false],
    ['liaison', configure(HOME), false],
    ['leader', configure(HOME), false],
    ['office', manage(HOME), true],
    ['office', manage(OTHER), false],
    ['office', sign(HOME), true],
    ['office', sign(OTHER), false],
    ['office', accounts, false],
    ['liaison', read(HOME), true],
    ['liaison', read(OTHER), false],
    ['liaison', enter(HOME, 'health'), true],
    ['liaison', enter(HOME, 'education', 'health'), true],
    ['liaison', enter(HOME, 'education'), false],
    ['liaison', enter(HOME), false],
    ['liaison', enter(OTHER, 'health'), false],
    ['liaison', write(HOME, 'health'), true],
    ['liaison', write(HOME, 'education'), false],
    ['liaison', write(OTHER, 'health'), false],
    ['leader', write(HOME, 'health'), false],
    ['superior', write(HOME, 'health'), false],
    ['admin', write(HOME, 'health'), false],
    ['liaison', review(HOME), false],
    ['liaison', manage(HOME), false],
    ['liaison', sign(HOME), false],
    ['liaison', accounts, false],
    ['leader', read(HOME), true],
    ['leader', read(OTHER), false],
    ['leader', enter(HOME, 'health'), false],
    ['leader', review(HOME), false],
    ['leader', manage(HOME), false],
    ['leader', sign(HOME), false],
    ['leader', accounts, false],
    ['superior', read(HOME), true],
    ['superior', read(OTHER), false],
    ['superior', enter(HOME), false],
    ['superior', review(HOME), false],
    ['superior', manage(HOME), false],
    ['superior', sign(HOME), false],
    ['superior', accounts, false],
    ['admin', read(HOME), false],
    ['admin', enter(HOME), false],
    ['admin', review(HOME), false],
    ['admin', manage(HOME), false],
    ['admin', sign(HOME), false],
    ['admin', accounts, true],
  ])('%s, %o: %s', (role, action, allowed) => {
    expect(can(actor(role), action)).toBe(allowed);
  });

  it('lets nobody in without a district or a department of their own', () => {
    expect(can(actor('office', { districtId: null }), read(HOME))).toBe(false);
    expect(can(actor('liaison', { departmentId: null }), enter(HOME, 'health'))).toBe(false);
    expect(can(actor('superior', { districtIds: [] }), read(HOME))).toBe(false);
  });

  it('fails closed for an action it does not know', () => {
    expect(can(actor('office'), { type: 'other', districtId: HOME } as unknown as Action)).toBe(false);
  });
});

describe('readableDistricts', () => {
  it('is the home district, the listed ones of a 上级, and none for an administrator', () => {
    expect(readableDistricts(actor('leader'))).toEqual([HOME]);
    expect(readableDistricts(actor('superior', { districtIds: [HOME, OTHER] }))).toEqual([HOME, OTHER]);
    expect(readableDistricts(actor('admin', { districtId: HOME }))).toEqual([]);
  });
});
