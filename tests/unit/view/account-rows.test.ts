import { describe, expect, it } from 'vitest';
import { accountState } from '@/lib/domain/access/account-state';
import { accountSummary, filterAccounts, toAccountRow, type AccountUser } from '@/lib/view/account-rows';

const user: AccountUser = {
  id: 'u1',
  username: 'Zhang',
  name: '张敏',
  role: 'liaison',
  districtId: '500103',
  district: '渝中区',
  departmentId: 'd1',
  department: '区卫生健康委',
  districts: [],
  disabled: false,
  locked: false,
  mustChangePassword: false,
  demonstration: false,
  lastLoginAt: new Date('2026-03-12T06:05:00Z'),
};
const superior: AccountUser = {
  ...user,
  id: 'u2',
  username: 'cq',
  name: '王处',
  role: 'superior',
  districtId: null,
  district: null,
  departmentId: null,
  department: null,
  districts: [
    { code: '500103', name: '渝中区' },
    { code: '500237', name: '巫山县' },
  ],
  disabled: true,
  lastLoginAt: null,
};
const rows = [user, superior].map((each) => toAccountRow(each, 'u1'));

describe('account rows', () => {
  it('says where somebody belongs and when they came last, in Beijing time', () => {
    expect(rows).toMatchObject([
      { place: '渝中区 区卫生健康委', lastLogin: '2026-03-12 14:05', state: 'normal', isOwn: true },
      { place: '渝中区、巫山县', lastLogin: '从未登录', state: 'disabled', isOwn: false },
    ]);
    expect(accountSummary(rows)).toBe('共 2 个账号：正常 1 个，已停用 1 个。');
  });

  it.each([
    [{ disabled: true, locked: true, mustChangePassword: true }, 'disabled'],
    [{ disabled: false, locked: true, mustChangePassword: true }, 'locked'],
    [{ disabled: false, locked: false, mustChangePassword: true }, 'mustChange'],
    [{ disabled: false, locked: false, mustChangePassword: false }, 'normal'],
  ])('%o is %s', (state, expected) => {
    expect(accountState(state)).toBe(expected);
  });

  const all = { q: '', role: '', district: '', state: '' };
  it.each([
    [{}, ['u1', 'u2']],
    [{ q: '  ZHANG 卫生' }, ['u1']],
    [{ q: '巫山' }, ['u2']],
    [{ district: '500237' }, ['u2']],
    [{ district: '500103' }, ['u1', 'u2']],
    [{ role: 'liaison', state: 'disabled' }, []],
  ])('filter %o leaves %j', (filter, ids) => {
    expect(filterAccounts(rows, { ...all, ...filter }).map(({ id }) => id)).toEqual(ids);
  });
});
