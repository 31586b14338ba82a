/** 系统管理员 · 妇儿工委办 · 联络员 · 领导 · 上级 */
export type Role = 'admin' | 'office' | 'liaison' | 'leader' | 'superior';

/** Who is acting, as the session proves it. */
export type Actor = {
  id: string;
  name: string;
  role: Role;
  /** The actor's own district; null for 系统管理员 and 上级. */
  districtId: string | null;
  /** Only for 联络员. */
  departmentId: string | null;
  /** Districts a 上级 user may read. */
  districtIds: readonly string[];
  mustChangePassword: boolean;
};

/** Whose name stands under what was done; id null where the product itself acted, in a transaction of somebody's. */
export type Author = { id: string | null; name: string };

export const THE_PRODUCT: Author = { id: null, name: '系统' };

export const ROLE_LABEL: Record<Role, string> = {
  admin: '系统管理员',
  office: '妇儿工委办',
  liaison: '联络员',
  leader: '领导',
  superior: '上级妇儿工委',
};
