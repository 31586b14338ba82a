import type { Actor } from '@/lib/domain/access/actor';

/** Whoever works at the machine's own command line: keeps accounts, as the audit log shows under this name. */
export const localOperator: Actor = {
  id: 'local',
  name: '本机命令行',
  role: 'admin',
  districtId: null,
  departmentId: null,
  districtIds: [],
  mustChangePassword: false,
};

/**
 * The same person at the readings of one district: they act as its office, which may do what its office may and
 * nothing in another district. Shown as 本机操作 wherever it is told who entered a value.
 */
export const localOffice = (districtId: string): Actor => ({
  id: 'local',
  name: '本机操作',
  role: 'office',
  districtId,
  departmentId: null,
  districtIds: [],
  mustChangePassword: false,
});
