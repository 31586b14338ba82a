import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const dataFolder = path.join(projectRoot, '.data');

export const inProject = (...parts) => path.join(projectRoot, ...parts);
export const isRoot = process.getuid?.() === 0;

/** Owner of the checkout; what root makes in someone else's checkout is handed back to that owner. */
export function projectOwner() {
  const { uid, gid } = fs.statSync(projectRoot);
  return { uid, gid };
}
