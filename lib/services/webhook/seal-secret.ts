import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const PURPOSE = 'fuer webhook secret';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (installationSecret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', installationSecret, '', PURPOSE, 32));

/** Encrypts a district's webhook secret for storage; what is sealed for one district cannot be opened for another. */
export function sealSecret(secret: string, districtId: string, installationSecret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(installationSecret), nonce);
  cipher.setAAD(Buffer.from(districtId));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Null where it cannot be opened: the installation's secret is another by now, or the text was tampered with. */
export function openSecret(sealed: string, districtId: string, installationSecret: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(ALGORITHM, keyOf(installationSecret), bytes.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(districtId));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]).toString();
  } catch {
    return null;
  }
}
