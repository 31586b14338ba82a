'use server';

import { revalidatePath } from 'next/cache';
import {
  createUserSchema,
  setUserDisabledSchema,
  updateUserSchema,
  userIdSchema,
} from '@/lib/schemas/account';
import { runAction } from '@/lib/server/run-action';
import { createUser } from '@/lib/services/create-user';
import { resetUserPassword } from '@/lib/services/reset-user-password';
import { setUserDisabled } from '@/lib/services/set-user-disabled';
import { unlockUser } from '@/lib/services/unlock-user';
import { updateUser } from '@/lib/services/update-user';

const shownAnew = <T>(result: T): T => {
  revalidatePath('/accounts');
  return result;
};

export async function createUserAction(input: unknown) {
  return shownAnew(await runAction(createUserSchema, input, createUser));
}

export async function updateUserAction(input: unknown) {
  return shownAnew(await runAction(updateUserSchema, input, updateUser));
}

export async function resetUserPasswordAction(input: unknown) {
  return shownAnew(await runAction(userIdSchema, input, resetUserPassword));
}

export async function setUserDisabledAction(input: unknown) {
  return shownAnew(await runAction(setUserDisabledSchema, input, setUserDisabled));
}

export async function unlockUserAction(input: unknown) {
  return shownAnew(await runAction(userIdSchema, input, unlockUser));
}
