import { ESLint, Linter } from 'eslint';
import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { exactNumbers } from '@/scripts/lint/exact-numbers.mjs';
import { EXACT_FOLDERS, FLOAT_PLACES } from '@/scripts/lint/float-places.mjs';

// The first case pays for loading the linter, on a busy machine more than the usual limit.
vi.setConfig({ testTimeout: 60_000 });

const root = path.resolve(import.meta.dirname, '..', '..');

/** The project's own configuration, without the rules that need a file on disk for its types. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
});

async function brokenRules(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, filePath) });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}

/** The rule alone on a text that is not on disk, with its types. */
async function lintWithTypes(filePath: string, code: string) {
  const file = path.join(root, filePath);
  const options: ts.CompilerOptions = { strict: true, noEmit: true, types: [], lib: ['lib.es2020.d.ts'] };
  const host = ts.createCompilerHost(options);
  const onDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, code, target, true) : onDisk(name, target);
  const { parser } = (await eslint.calculateConfigForFile(file)).languageOptions;
  const programs = [ts.createProgram([file], options, host)];
  return new Linter({ cwd: root }).verify(
    code,
    {
      files: ['**/*.ts'],
      languageOptions: { parser, parserOptions: { programs, projectService: false } },
      plugins: { exact: { rules: { 'exact-numbers': exactNumbers } } },
      rules: { 'exact/exact-numbers': 'error' },
    },
    { filename: file },
  );
}

const importing = (specifier: string) => `import { x } from '${specifier}';\nexport const y = x;\n`;

const FORBIDDEN: [file: string, specifier: string][] = [
  ['lib/domain/target/sample.ts', 'react'],
  ['lib/domain/target/sample.ts', 'next/navigation'],
  ['lib/domain/target/sample.ts', 'zod'],
  ['lib/domain/target/sample.ts', '@prisma/client'],
  ['lib/domain/target/sample.ts', 'node:fs'],
  ['lib/domain/target/sample.ts', '@/lib/db/client'],
  ['lib/domain/target/sample.ts', '../../db/client'],
  ['lib/domain/target/sample.ts', '@/lib/view/status'],
  ['lib/schemas/sample.ts', '@/lib/services/password'],
  ['lib/schemas/sample.ts', '@/lib/errors'],
  ['lib/db/sample.ts', '@/lib/services/password'],
  ['lib/db/sample.ts', '@/lib/schemas/account'],
  ['lib/documents/sample.ts', '@/lib/db/client'],
  ['lib/services/sample.ts', '@/lib/db/generated/client'],
  ['lib/services/sample.ts', '@prisma/client'],
  ['lib/services/sample.ts', 'next/headers'],
  ['lib/services/sample.ts', '@/lib/server/session'],
  ['lib/view/sample.ts', '@/lib/services/password'],
  ['lib/view/sample.ts', 'react'],
  ['lib/server/sample.ts', '@/lib/db/indicators'],
  ['lib/server/sample.ts', '@/lib/view/status'],
  ['components/ui/sample.tsx', '@/lib/services/password'],
  ['components/ui/sample.tsx', '@/lib/db/client'],
  ['components/ui/sample.tsx', '@/app/render-page'],
  ['app/sample/page.tsx', '@/lib/db/client'],
  ['app/sample/page.tsx', '@/lib/db/generated/client'],
  ['app/sample/page.tsx', '@prisma/client'],
  ['app/sample/page.tsx', '@/seeds/load-plans'],
  ['lib/services/sample.ts', '@/scripts/cli/main'],
  ['seeds/sample.ts', '@/components/ui/door'],
  ['scripts/cli/sample.ts', '@/lib/server/session'],
  ['scripts/cli/sample.ts', '@/lib/db/generated/client'],
];

const ALLOWED: [file: string, specifier: string][] = [
  ['lib/domain/target/sample.ts', '../scoring/assessment'],
  ['lib/domain/target/sample.ts', 'decimal.js'],
  ['lib/schemas/sample.ts', 'zod'],
  ['lib/db/sample.ts', './generated/client'],
  ['lib/db/sample.ts', '@/lib/errors'],
  ['lib/services/sample.ts', '@/lib/db/client'],
  ['lib/services/sample.ts', '@/lib/documents/sheet'],
  ['lib/view/sample.ts', '@/lib/domain/scoring/assessment'],
  ['lib/server/sample.ts', '@/lib/db/client'],
  ['lib/server/sample.ts', '@/lib/domain/access/actor'],
  ['components/ui/sample.tsx', '@/lib/view/status'],
  ['app/sample/page.tsx', '@/lib/services/password'],
  ['seeds/sample.ts', '@/lib/db/client'],
  ['scripts/cli/sample.ts', '@/lib/services/password'],
];

const IMPURE = [
  'export const today = new Date();',
  'export const now = Date.now();',
  'export const luck = Math.random();',
  'export const debug = process.env.DEBUG;',
];

describe('import boundaries', () => {
  it.each(FORBIDDEN)('%s must not import %s', async (file, specifier) => {
    expect(await brokenRules(file, importing(specifier))).toEqual(['layers/may-import']);
  });

  it.each(ALLOWED)('%s may import %s', async (file, specifier) => {
    expect(await brokenRules(file, importing(specifier))).toEqual([]);
  });

  it.each([
    ['a type import', "import type { X } from '@/lib/db/client';\nexport type Y = X;\n"],
    ['an inline type', "export type Y = import('@/lib/db/client').Db;\n"],
    ['a dynamic import', "export const load = () => import('@/lib/db/client');\n"],
    ['a re-export', "export { database } from '@/lib/db/client';\n"],
    ['a star re-export', "export * from '@/lib/db/client';\n"],
  ])('%s counts like any other', async (_, code) => {
    expect(await brokenRules('app/sample/page.tsx', code)).toEqual(['layers/may-import']);
  });
});

describe('purity of the domain', () => {
  it.each(IMPURE)('refuses %s in lib/domain', async (code) => {
    expect(await brokenRules('lib/domain/target/sample.ts', code)).toHaveLength(1);
  });

  it.each(IMPURE)('leaves %s alone in lib/services', async (code) => {
    expect(await brokenRules('lib/services/sample.ts', code)).toEqual([]);
  });

  it('lets the domain use a date that it was given', async () => {
    const code = 'export const year = (date: string) => new Date(date).getUTCFullYear();';
    expect(await brokenRules('lib/domain/target/sample.ts', code)).toEqual([]);
  });
});

describe('exactness of the verdicts', () => {
  const JUDGING = ['scoring', 'warning', 'forecast'].map((folder) => `lib/domain/${folder}/sample.ts`);

  it.each([
    ['a number from text', 'export const met = (value: string) => Number(value);'],
    ['a parsed float', 'export const met = (value: string) => parseFloat(value);'],
    ['a parsed float by its full name', 'export const met = (value: string) => Number.parseFloat(value);'],
    ['a leading plus', 'export const met = (value: string) => +value;'],
    ['a fraction made a float', 'export const met = (value: { toNumber(): number }) => value.toNumber();'],
    ['texts turned one by one', 'export const all = (values: string[]) => values.map(Number);'],
  ])('refuses %s where verdicts are made', async (_, code) => {
    for (const file of JUDGING) expect(await brokenRules(file, code)).toEqual(['exact/exact-numbers']);
    expect(await brokenRules('lib/view/sample.ts', code)).toEqual([]);
  });

  it('lets a count be asked whether it is whole', async () => {
    const code = 'export const isWhole = (count: number) => Number.isInteger(count);';
    expect(await brokenRules('lib/domain/scoring/sample.ts', code)).toEqual([]);
  });

  it('allows a listed function, and only that one', async () => {
    const inside = 'export function toText(value: string) { return Number(value); }\n';
    const used = ['confidenceInterval', 'intervalOfCounts', 'pooledRate']
      .map((name) => `export function ${name}(value: string) { return Number(value); }\n`)
      .join('');
    const beside = 'export function other(value: string) { return Number(value); }\n';
    const file = 'lib/domain/scoring/interval.ts';
    expect(await brokenRules(file, used + inside)).toEqual([]);
    expect(await brokenRules(file, used + inside + beside)).toEqual(['exact/exact-numbers']);
    expect(await brokenRules(file, used)).toEqual(['exact/exact-numbers']);
  });

  it('refuses to compare fractions or decimal texts by their letters', async () => {
    const code = `
      import { Fraction } from './fraction';
      export const fractions = (a: Fraction, b: Fraction) => a < b;
      export const texts = (a: string, b: string) => a >= b;
      export const mixed = (a: number | string) => a > 1;
      export const years = (a: number, b: number) => a <= b;
    `;
    const found = await lintWithTypes('lib/domain/scoring/sample.ts', code);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(Array(3).fill('exact/exact-numbers'));
    expect(found.map(({ line }) => line)).toEqual([3, 4, 5]);
  }, 30_000);

  it('lists each place once, in a folder that judges, with a reason', () => {
    for (const { file, functions, reason } of FLOAT_PLACES) {
      expect(EXACT_FOLDERS.some((folder) => file.startsWith(`${folder}/`))).toBe(true);
      expect(existsSync(path.join(root, file)), file).toBe(true);
      expect(functions.length).toBeGreaterThan(0);
      expect(reason.length).toBeGreaterThan(20);
    }
    expect(new Set(FLOAT_PLACES.map(({ file }) => file)).size).toBe(FLOAT_PLACES.length);
  });
});

describe('typescript strictness', () => {
  it('refuses any', async () => {
    const code = 'export const free = (value: any) => value;';
    expect(await brokenRules('lib/services/sample.ts', code)).toEqual(['@typescript-eslint/no-explicit-any']);
  });
});
