import type { Role } from '@/lib/domain/access/actor';
import type { Db } from './client';

const CREDENTIAL = 'credential';

export type UserPlace = {
  name: string;
  role: Role;
  districtId: string | null;
  departmentId: string | null;
  districtIds: readonly string[];
};

export type NewUser = UserPlace & {
  id: string;
  accountRowId: string;
  username: string;
  displayUsername: string;
  /** Latin letters and digits before @users.invalid: the authentication library refuses others. */
  email: string;
  passwordHash: string;
  mustChangePassword: boolean;
  demonstration: boolean;
};

/** User and credential rows as the authentication library reads them. */
export async function insertUser(db: Db, user: NewUser): Promise<void> {
  const { accountRowId, passwordHash, districtIds, ...row } = user;
  await db.user.create({ data: row, select: { id: true } });
  await db.account.create({
    data: {
      id: accountRowId,
      accountId: user.id,
      providerId: CREDENTIAL,
      userId: user.id,
      password: passwordHash,
    },
    select: { id: true },
  });
  await replaceUserDistricts(db, user.id, districtIds);
}

/** The account must be locked and be as the editor saw it. */
export async function updateUserPlace(db: Db, id: string, next: UserPlace): Promise<void> {
  const { districtIds, ...columns } = next;
  await db.user.update({ where: { id }, data: columns, select: { id: true } });
  await replaceUserDistricts(db, id, districtIds);
}

async function replaceUserDistricts(db: Db, userId: string, districtIds: readonly string[]): Promise<void> {
  await db.userDistrict.deleteMany({ where: { userId } });
  await db.userDistrict.createMany({ data: districtIds.map((districtId) => ({ userId, districtId })) });
}

/** A new one-time password also unlocks and ends every session. */
export async function replacePassword(db: Db, userId: string, passwordHash: string): Promise<void> {
  await db.account.updateMany({
    where: { userId, providerId: CREDENTIAL },
    data: { password: passwordHash },
  });
  await db.user.update({
    where: { id: userId },
    data: { mustChangePassword: true, demonstration: false, failedLogins: 0, lockedUntil: null },
    select: { id: true },
  });
  await endSessions(db, userId);
}

export async function setDisabled(db: Db, userId: string, disabledAt: Date | null): Promise<void> {
  await db.user.update({
    where: { id: userId },
    data: { disabledAt, failedLogins: 0, lockedUntil: null },
    select: { id: true },
  });
  if (disabledAt) await endSessions(db, userId);
}

export async function unlock(db: Db, userId: string): Promise<void> {
  await db.user.update({
    where: { id: userId },
    data: { failedLogins: 0, lockedUntil: null },
    select: { id: true },
  });
}

async function endSessions(db: Db, userId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId } });
}
