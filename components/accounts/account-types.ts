import type {
  CreateUserInput,
  SetUserDisabledInput,
  UpdateUserInput,
  UserIdInput,
} from '@/lib/schemas/account';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { AccountRow } from '@/lib/view/account-rows';

export type DistrictChoice = {
  code: string;
  name: string;
  parentName: string;
  departments: { id: string; name: string }[];
};

export type OneTimePassword = { username: string; oneTimePassword: string };

export type AccountActions = {
  create: (input: CreateUserInput) => Promise<ActionResult<OneTimePassword>>;
  update: (input: UpdateUserInput) => Promise<ActionResult<void>>;
  resetPassword: (input: UserIdInput) => Promise<ActionResult<OneTimePassword>>;
  setDisabled: (input: SetUserDisabledInput) => Promise<ActionResult<void>>;
  unlock: (input: UserIdInput) => Promise<ActionResult<void>>;
};

/** What can be done to an account with one confirmation. */
export type AccountStep = 'resetPassword' | 'disable' | 'enable' | 'unlock';

export type AccountDialog =
  | { kind: 'create' }
  | { kind: 'edit'; row: AccountRow }
  | { kind: 'confirm'; row: AccountRow; step: AccountStep }
  | { kind: 'password'; shown: OneTimePassword };
