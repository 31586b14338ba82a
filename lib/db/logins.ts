import { loginBar, type LoginBar } from '@/lib/domain/access/login-bar';
import { addAuditEntry } from './audit';
import { database, inTransaction } from './client';

const MAX_FAILED_LOGINS = 5;
const LOCK_MINUTES = 15;

/**
 * Counts one login attempt before the password is looked at, in a single statement, so that guesses sent
 * in parallel cannot slip through between a check and a count. The fifth attempt in a row locks.
 * Returns false while the account is locked. An unknown name passes: the answer must not tell who exists.
 */
export async function countLoginAttempt(username: string): Promise<boolean> {
  const rows = await database().$queryRaw<{ allowed: boolean }[]>`
    WITH known AS (SELECT id, locked_until > now() AS locked FROM "user" WHERE username = ${username}),
    counted AS (
      UPDATE "user" SET
        failed_logins = CASE WHEN locked_until <= now() THEN 1 ELSE failed_logins + 1 END,
        locked_until = CASE
          WHEN locked_until <= now() THEN NULL
          WHEN failed_logins + 1 >= ${MAX_FAILED_LOGINS} THEN now() + make_interval(mins => ${LOCK_MINUTES}::int)
        END
      WHERE username = ${username} AND (locked_until IS NULL OR locked_until <= now())
      RETURNING id
    )
    SELECT NOT EXISTS (SELECT 1 FROM known) OR EXISTS (SELECT 1 FROM counted) AS allowed`;
  return rows[0]?.allowed ?? false;
}

/** A login that succeeded: the count starts again, and the log keeps who came in when. */
export async function recordLogin(user: { id: string; name: string }): Promise<void> {
  await inTransaction(async (db) => {
    await db.user.update({
      where: { id: user.id },
      data: { failedLogins: 0, lockedUntil: null },
      select: { id: true },
    });
    await addAuditEntry(db, ownEntry(user, 'user.signIn'));
  });
}

/** The user's own password stands now; a one-time or published password is done with. */
export async function recordPasswordChange(user: { id: string; name: string }): Promise<void> {
  await inTransaction(async (db) => {
    await db.user.update({
      where: { id: user.id },
      data: { mustChangePassword: false, demonstration: false },
      select: { id: true },
    });
    await addAuditEntry(db, ownEntry(user, 'user.changePassword'));
  });
}

const ownEntry = (user: { id: string; name: string }, action: string) => ({
  districtId: null,
  actor: user,
  action,
  subjectType: 'user',
  subjectId: user.id,
  detail: {},
});

/** Why an account may not log in although its password is right. */
export async function findLoginBar(userId: string, allowsDemonstration: boolean): Promise<LoginBar> {
  const user = await database().user.findUnique({
    where: { id: userId },
    select: { disabledAt: true, demonstration: true },
  });
  return user === null ? 'disabled' : loginBar(user, allowsDemonstration);
}
