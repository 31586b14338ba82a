import type { Role } from './actor';

/** 已停用 hides the rest: nobody can log in, whatever else holds. */
export type AccountState = 'normal' | 'mustChange' | 'locked' | 'disabled';

export const ACCOUNT_STATE_LABEL: Record<AccountState, string> = {
  normal: '正常',
  mustChange: '待改密',
  locked: '已锁定',
  disabled: '已停用',
};

type UserState = { disabled: boolean; locked: boolean; mustChangePassword: boolean };

export function accountState({ disabled, locked, mustChangePassword }: UserState): AccountState {
  if (disabled) return 'disabled';
  if (locked) return 'locked';
  return mustChangePassword ? 'mustChange' : 'normal';
}

type UserPlace = {
  role: Role;
  district: string | null;
  department: string | null;
  districts: readonly { name: string }[];
};

/** Where the account belongs, in words: 渝中区 区卫生健康委. */
export function accountPlace({ role, district, department, districts }: UserPlace): string {
  if (role === 'superior') return districts.map(({ name }) => name).join('、');
  return [district, department].filter(Boolean).join(' ');
}
