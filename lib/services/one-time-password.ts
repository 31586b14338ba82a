import { randomInt } from 'node:crypto';

/** Without characters that are mistaken for one another when read aloud or copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** 16 random characters in groups, such as `k3Fm-9xTa-Hq7u-wCp4` (about 90 bits). */
export function createOneTimePassword(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
