import { z } from 'zod';
import { rowId, storableText } from './storable-text';

const USERNAME = /^[\p{Script=Han}A-Za-z0-9._-]{2,30}$/u;

/** Chinese characters, Latin letters, digits, dot, underscore and hyphen; 2 to 30. */
export function isValidUsername(name: string): boolean {
  return USERNAME.test(name);
}

export const roleSchema = z.enum(['admin', 'office', 'liaison', 'leader', 'superior']);

const districtCode = z.string().regex(/^\d{6}$/, '请选择区县');

const usernameSchema = z
  .string()
  .trim()
  .refine(isValidUsername, '用户名为 2～30 个汉字、字母、数字或 . _ -，不含空格');

const placeShape = {
  name: storableText().trim().min(1, '请填写姓名').max(40, '姓名不超过 40 字'),
  role: roleSchema,
  districtId: districtCode.nullable(),
  departmentId: rowId().nullable(),
  districtIds: z.array(districtCode).max(100).default([]),
};

type Place = {
  role: z.infer<typeof roleSchema>;
  districtId: string | null;
  departmentId: string | null;
  districtIds: string[];
};

function checkPlace(input: Place, context: z.RefinementCtx): void {
  const needsDistrict = input.role === 'office' || input.role === 'liaison' || input.role === 'leader';
  if (needsDistrict && !input.districtId) {
    context.addIssue({ code: 'custom', path: ['districtId'], message: '请选择所属区县' });
  }
  if (input.role === 'liaison' && !input.departmentId) {
    context.addIssue({ code: 'custom', path: ['departmentId'], message: '请选择联络员所在单位' });
  }
  if (input.role === 'superior' && input.districtIds.length === 0) {
    context.addIssue({ code: 'custom', path: ['districtIds'], message: '请至少选择一个可查看的区县' });
  }
}

/** Keeps only what belongs to the role, so that a changed choice in the form leaves no forgotten right behind. */
function onlyPlaceOfRole<T extends Place>(input: T): T {
  const { role } = input;
  return {
    ...input,
    districtId: role === 'admin' || role === 'superior' ? null : input.districtId,
    departmentId: role === 'liaison' ? input.departmentId : null,
    districtIds: role === 'superior' ? [...new Set(input.districtIds)] : [],
  };
}

export const createUserSchema = z
  .object({ username: usernameSchema, ...placeShape })
  .superRefine(checkPlace)
  .transform(onlyPlaceOfRole);

export type CreateUserInput = z.infer<typeof createUserSchema>;

/** `seen` is the account as the editor saw it: a change by somebody else in between is not overwritten. */
export const updateUserSchema = z
  .object({
    userId: rowId(),
    ...placeShape,
    seen: z.object({
      name: z.string(),
      role: roleSchema,
      districtId: z.string().nullable(),
      departmentId: z.string().nullable(),
      districtIds: z.array(z.string()).max(100).default([]),
    }),
  })
  .superRefine(checkPlace)
  .transform(onlyPlaceOfRole);

export type UpdateUserInput = z.infer<typeof updateUserSchema>;

export const userIdSchema = z.object({ userId: rowId() });
export type UserIdInput = z.infer<typeof userIdSchema>;

export const setUserDisabledSchema = z.object({ userId: rowId(), disabled: z.boolean() });
export type SetUserDisabledInput = z.infer<typeof setUserDisabledSchema>;
