import { describe, expect, it } from 'vitest';
import { accountPlace, accountState } from '@/lib/domain/access/account-state';

describe('an account', () => {
  it('the graver state hides the others', () => {
    const state = (disabled: boolean, locked: boolean, mustChangePassword: boolean) =>
      accountState({ disabled, locked, mustChangePassword });
    expect([
      state(true, true, true),
      state(false, true, true),
      state(false, false, true),
      state(false, false, false),
    ]).toEqual(['disabled', 'locked', 'mustChange', 'normal']);
  });

  it('a 上级 belongs to its districts, everybody else to district and department', () => {
    const place = {
      district: '渝中区',
      department: '区卫生健康委',
      districts: [{ name: '渝中区' }, { name: '綦江区' }],
    };
    expect(accountPlace({ ...place, role: 'superior' })).toBe('渝中区、綦江区');
    expect(accountPlace({ ...place, role: 'liaison' })).toBe('渝中区 区卫生健康委');
    expect(accountPlace({ ...place, role: 'leader', department: null })).toBe('渝中区');
  });
});
