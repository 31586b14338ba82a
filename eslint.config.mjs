import nextCoreWebVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import prettier from 'eslint-config-prettier/flat';
import { exactNumbers } from './scripts/lint/exact-numbers.mjs';
import { mayImport } from './scripts/lint/may-import.mjs';

const typescript = ['**/*.ts', '**/*.tsx'];

/** The domain receives today's date and all settings as arguments. */
const pureDomain = {
  files: ['lib/domain/**/*.ts', 'lib/errors.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...[
        'process',
        'performance',
        'fetch',
        'setTimeout',
        'setInterval',
        'window',
        'document',
        'localStorage',
        'globalThis',
      ].map((name) => ({ name, message: 'lib/domain is pure: pass it in.' })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'lib/domain is pure: pass today in.' },
      { object: 'Math', property: 'random', message: 'lib/domain is pure: results repeat.' },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: 'lib/domain is pure: pass today in.',
      },
      { selector: "CallExpression[callee.name='Date']", message: 'lib/domain is pure: pass today in.' },
    ],
  },
};

const config = [
  {
    ignores: [
      '.next/**',
      '.data/**',
      'coverage/**',
      'lib/db/generated/**',
      'next-env.d.ts',
      'playwright-report/**',
      'test-results/**',
    ],
  },
  ...nextCoreWebVitals,
  ...nextTypescript,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Logging in or out loads the page anew on purpose: nothing of the other account stays in memory.
      '@next/next/no-location-assign-relative-destination': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: typescript,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: [...typescript, '**/*.mjs'],
    plugins: { layers: { rules: { 'may-import': mayImport } } },
    rules: { 'layers/may-import': 'error' },
  },
  {
    files: ['lib/domain/**/*.ts'],
    plugins: { exact: { rules: { 'exact-numbers': exactNumbers } } },
    rules: { 'exact/exact-numbers': 'error' },
  },
  {
    // Vitest supplies these to what it runs; everything else runs on Node 20.9 as it is.
    files: ['lib/**', 'app/**', 'components/**', 'seeds/**', 'scripts/**', '*.mjs'],
    ignores: ['lib/domain/**', 'lib/errors.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.type='MetaProperty'][property.name=/^(dirname|filename)$/]",
          message: 'Node 20.9 has no import.meta.dirname: use fileURLToPath(new URL(…, import.meta.url)).',
        },
      ],
    },
  },
  pureDomain,
  prettier,
];

export default config;
