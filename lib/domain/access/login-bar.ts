export type LoginBar = 'disabled' | 'demonstration' | null;

type BarredUser = { disabledAt?: Date | null; demonstration?: boolean | null };

/** Why an account is kept out although its password is right; the demonstration's password is published. */
export function loginBar({ disabledAt, demonstration }: BarredUser, allowsDemonstration: boolean): LoginBar {
  if (disabledAt) return 'disabled';
  return demonstration && !allowsDemonstration ? 'demonstration' : null;
}
