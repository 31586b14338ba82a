import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inProject, projectRoot } from './project.mjs';

const FOLDERS = ['app', 'components', 'lib', 'public'];
const NOT_BUILT = /^(vitest|playwright|eslint)\.config\.|^next-env\.d\.ts$/;
const GENERATED = path.join('lib', 'db', 'generated');
/** Present only while .next holds a complete build. */
const markFile = inProject('.next', 'made-from');

function* filesUnder(folder) {
  const absolute = inProject(folder);
  if (!fs.existsSync(absolute)) return;
  for (const entry of fs.readdirSync(absolute, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (name !== GENERATED) yield* filesUnder(name);
    } else yield name;
  }
}

function rootFiles() {
  return fs
    .readdirSync(projectRoot)
    .filter((name) => /\.(ts|mjs|js)$/.test(name) && !NOT_BUILT.test(name))
    .concat(['package.json', 'package-lock.json', 'tsconfig.json', path.join('prisma', 'schema.prisma')]);
}

/** One hash over everything that goes into the production build. */
export function sourceHash() {
  const hash = crypto.createHash('sha256');
  for (const name of [...FOLDERS.flatMap((folder) => [...filesUnder(folder)]), ...rootFiles()].sort()) {
    hash
      .update(`${name}\0`)
      .update(fs.readFileSync(inProject(name)))
      .update('\0');
  }
  return hash.digest('hex');
}

const packagesHash = () =>
  crypto
    .createHash('sha256')
    .update(fs.readFileSync(inProject('package-lock.json')))
    .digest('hex');

function readMark() {
  try {
    return JSON.parse(fs.readFileSync(markFile, 'utf8'));
  } catch {
    return undefined;
  }
}

export function isBuildFresh() {
  return fs.existsSync(inProject('.next', 'BUILD_ID')) && readMark()?.sources === sourceHash();
}

/**
 * Before a build. Next's cache speeds up the next one, but it does not notice other packages and remembers
 * failures, so it is kept only after a success with these very packages. `dev` belongs to `npm run dev`.
 */
export function prepareBuild() {
  const keepsCache = readMark()?.packages === packagesHash();
  fs.rmSync(markFile, { force: true });
  if (keepsCache || !fs.existsSync(inProject('.next'))) return;
  for (const name of fs.readdirSync(inProject('.next'))) {
    if (name !== 'dev') fs.rmSync(inProject('.next', name), { recursive: true, force: true });
  }
}

/** After a build that succeeded, with the hash of the sources it began with. */
export function recordBuild(sources) {
  fs.writeFileSync(markFile, JSON.stringify({ sources, packages: packagesHash() }));
}
