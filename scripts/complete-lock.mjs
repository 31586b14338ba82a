// Developer command: npm run lock:complete, after every change of dependencies.
// A registry mirror that lacks the packages of other platforms makes npm leave them out of package-lock.json, and
// then `npm ci` refuses the lock file everywhere. This adds what is missing: version and platform, no checksum.
import fs from 'node:fs';
import { missingPlatformPackages } from './support/lock-file.mjs';
import { inProject } from './support/project.mjs';

const file = inProject('package-lock.json');
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const missing = missingPlatformPackages(lock.packages);
for (const { name, entry } of missing) lock.packages[`node_modules/${name}`] = entry;
const [project, ...others] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([
  project,
  ...others.sort(([one], [other]) => one.localeCompare(other, 'en')),
]);
if (missing.length > 0) fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  missing.length > 0 ? `已补上 ${missing.length} 个其他平台的包。` : 'package-lock.json 是完整的。',
);
