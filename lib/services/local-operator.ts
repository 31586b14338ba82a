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
