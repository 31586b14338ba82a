import crypto from 'node:crypto';
import fs from 'node:fs';
import { withLock } from './file-lock.mjs';
import { handBack } from './ownership.mjs';
import { dataFolder, inProject } from './project.mjs';
import { runOrThrow } from './run.mjs';

const GENERATED = 'lib/db/generated';
const markFile = inProject(GENERATED, '.made-from');

function wantedMark() {
  const hash = crypto.createHash('sha256');
  hash.update(fs.readFileSync(inProject('prisma', 'schema.prisma')));
  hash.update(fs.readFileSync(inProject('node_modules', 'prisma', 'package.json')));
  return hash.digest('hex');
}

export function isClientGenerated() {
  return fs.existsSync(markFile) && fs.readFileSync(markFile, 'utf8') === wantedMark();
}

/** Generates the database client from prisma/schema.prisma, unless it is up to date. */
export async function ensureGeneratedClient() {
  if (isClientGenerated()) return;
  fs.mkdirSync(dataFolder, { recursive: true });
  await withLock(inProject('.data', 'generate.lock'), async () => {
    if (isClientGenerated()) return;
    const shim = `--require=${inProject('scripts/support/old-node.cjs')}`;
    await runOrThrow(process.execPath, [shim, inProject('node_modules/prisma/build/index.js'), 'generate'], {
      env: {
        ...process.env,
        // Generating uses no engine, but without a file to point at Prisma would download one.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    });
    fs.writeFileSync(markFile, wantedMark());
  });
  handBack('.data', GENERATED);
}
