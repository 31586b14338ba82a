import { ESLint } from 'eslint';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

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

describe('typescript strictness', () => {
  it('refuses any', async () => {
    const code = 'export const free = (value: any) => value;';
    expect(await brokenRules('lib/services/sample.ts', code)).toEqual(['@typescript-eslint/no-explicit-any']);
  });
});
