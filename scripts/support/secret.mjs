import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { handBack } from './ownership.mjs';
import { dataFolder } from './project.mjs';

/** The key that signs sessions: from the environment, else made once and kept in .data/secret. */
export function sessionSecret() {
  if (process.env.BETTER_AUTH_SECRET) return process.env.BETTER_AUTH_SECRET;
  const file = path.join(dataFolder, 'secret');
  if (!fs.existsSync(file) || fs.statSync(file).size === 0) {
    fs.mkdirSync(dataFolder, { recursive: true });
    fs.writeFileSync(file, crypto.randomBytes(32).toString('base64url'), { mode: 0o600 });
    handBack('.data/secret');
  }
  return fs.readFileSync(file, 'utf8').trim();
}
