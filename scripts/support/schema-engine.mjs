import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { inProject } from './project.mjs';

const require = createRequire(import.meta.url);
const schemaFile = inProject('prisma', 'schema.prisma');
const migrationsFolder = inProject('prisma', 'migrations');
const filters = { externalTables: [], externalEnums: [] };
const LOCKFILE = 'migration_lock.toml';

let loaded;

/** Prisma's schema engine as WebAssembly: its native twin would be downloaded, which an office cannot count on. */
async function loadEngine() {
  const { SchemaEngine, __wbg_set_wasm, ...imports } =
    await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'));
  const bytes = fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': { SchemaEngine, __wbg_set_wasm, ...imports },
  });
  __wbg_set_wasm(instance.exports);
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  instance.exports.__wbindgen_start();
  return SchemaEngine;
}

async function withEngine(connectionString, action) {
  const SchemaEngine = await (loaded ??= loadEngine());
  const { IntrospectingPg } = await import('./introspecting-adapter.mjs');
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils');
  const adapter = bindMigrationAwareSqlAdapterFactory(new IntrospectingPg(connectionString));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  try {
    return await action(engine);
  } finally {
    engine.free();
  }
}

/** The migrations on disk, oldest first, in the engine's shape. */
export function readMigrations() {
  const read = (...parts) => fs.readFileSync(path.join(migrationsFolder, ...parts), 'utf8');
  const names = fs.existsSync(migrationsFolder)
    ? fs
        .readdirSync(migrationsFolder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  const lockfile = path.join(migrationsFolder, LOCKFILE);
  return {
    baseDir: migrationsFolder,
    lockfile: { path: LOCKFILE, content: fs.existsSync(lockfile) ? read(LOCKFILE) : null },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: read(name, 'migration.sql') } },
    })),
  };
}

/** Applies what is missing; returns the names applied now. The table it keeps is Prisma's own. */
export async function applyMigrations(connectionString) {
  const { appliedMigrationNames } = await withEngine(connectionString, (engine) =>
    engine.applyMigrations({ migrationsList: readMigrations(), filters }),
  );
  return appliedMigrationNames;
}

/**
 * SQL that leads from the migrations on disk to prisma/schema.prisma; empty when they agree.
 * They are replayed in a database made for the time being, so the role must be allowed to make one.
 */
export async function draftMigration(connectionString) {
  const existing = readMigrations();
  const isFirst = existing.migrationDirectories.length === 0;
  const { stdout } = await withEngine(connectionString, (engine) =>
    engine.diff({
      from: isFirst ? { tag: 'empty' } : { tag: 'migrations', ...existing },
      to: {
        tag: 'schemaDatamodel',
        files: [{ path: schemaFile, content: fs.readFileSync(schemaFile, 'utf8') }],
      },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters,
    }),
  );
  return stdout?.includes('This is an empty migration') ? '' : (stdout ?? '');
}
