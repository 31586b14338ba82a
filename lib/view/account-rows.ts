import {
  ACCOUNT_STATE_LABEL,
  accountPlace,
  accountState,
  type AccountState,
} from '../domain/access/account-state';
import { ROLE_LABEL, type Role } from '../domain/access/actor';
import { formatDayTime } from './format-date';

export type AccountUser = {
  id: string;
  username: string;
  name: string;
  role: Role;
  districtId: string | null;
  district: string | null;
  departmentId: string | null;
  department: string | null;
  districts: readonly { code: string; name: string }[];
  disabled: boolean;
  locked: boolean;
  mustChangePassword: boolean;
  demonstration: boolean;
  lastLoginAt: Date | null;
};

export type AccountRow = {
  id: string;
  username: string;
  name: string;
  role: Role;
  roleLabel: string;
  place: string;
  districtId: string | null;
  departmentId: string | null;
  districtIds: string[];
  state: AccountState;
  demonstration: boolean;
  /** 2026-03-12 14:05, or a word for never. */
  lastLogin: string;
  isOwn: boolean;
};

export function toAccountRow(user: AccountUser, ownId: string): AccountRow {
  const { id, username, name, role, districtId, departmentId, demonstration, lastLoginAt } = user;
  return {
    id,
    username,
    name,
    role,
    roleLabel: ROLE_LABEL[role],
    place: accountPlace(user),
    districtId,
    departmentId,
    districtIds: user.districts.map(({ code }) => code),
    state: accountState(user),
    demonstration,
    lastLogin: lastLoginAt ? formatDayTime(lastLoginAt) : '从未登录',
    isOwn: id === ownId,
  };
}

export type AccountFilter = { q: string; role: string; district: string; state: string };

/** The rows that a filter leaves; an empty field lets everything pass. */
export function filterAccounts(rows: readonly AccountRow[], filter: AccountFilter): AccountRow[] {
  const words = filter.q.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.username} ${row.name} ${row.roleLabel} ${row.place}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (!filter.role || row.role === filter.role) &&
      (!filter.state || row.state === filter.state) &&
      (!filter.district || row.districtId === filter.district || row.districtIds.includes(filter.district))
    );
  });
}

/** 共 23 个账号：正常 20 个，已停用 3 个。 */
export function accountSummary(rows: readonly AccountRow[]): string {
  const parts = (['normal', 'mustChange', 'locked', 'disabled'] as const)
    .map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${ACCOUNT_STATE_LABEL[state]} ${count} 个`);
  return `共 ${rows.length} 个账号：${parts.join('，')}。`;
}
