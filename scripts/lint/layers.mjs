// What may import what. One entry a layer: the folders it owns, the layers it may import, the packages it must not.

const PRISMA = ['@prisma/**', 'prisma', 'prisma/**', 'pg', 'pg-copy-streams'];
const REACT = ['react', 'react/**', 'react-dom', 'react-dom/**', 'recharts', 'recharts/**', '@tanstack/**'];
const NEXT = ['next', 'next/**', 'better-auth', 'better-auth/**'];
const NODE = ['node:**', 'fs', 'path', 'os', 'crypto', 'child_process', 'http', 'https', 'net'];
const ZOD = ['zod', 'zod/**'];

/** First match wins, so a part comes before the whole. */
export const LAYERS = [
  { name: 'generated', at: ['lib/db/generated'], mayImport: ['generated'] },
  {
    name: 'access',
    at: ['lib/domain/access'],
    mayImport: ['access', 'domain', 'errors'],
    forbidden: [...REACT, ...NEXT, ...PRISMA, ...ZOD, ...NODE],
  },
  {
    name: 'domain',
    at: ['lib/domain'],
    mayImport: ['domain', 'access', 'errors'],
    forbidden: [...REACT, ...NEXT, ...PRISMA, ...ZOD, ...NODE],
  },
  {
    name: 'errors',
    at: ['lib/errors.ts'],
    mayImport: [],
    forbidden: [...REACT, ...NEXT, ...PRISMA, ...ZOD, ...NODE],
  },
  {
    name: 'schemas',
    at: ['lib/schemas'],
    mayImport: ['schemas', 'domain', 'access'],
    forbidden: [...REACT, ...NEXT, ...PRISMA, ...NODE],
  },
  // The part of the repositories that a session needs, open to lib/server.
  {
    name: 'session-db',
    at: ['lib/db/client.ts', 'lib/db/logins.ts', 'lib/db/sessions.ts'],
    mayImport: ['session-db', 'db', 'generated', 'domain', 'access', 'errors'],
    forbidden: [...REACT, ...NEXT],
  },
  {
    name: 'db',
    at: ['lib/db'],
    mayImport: ['db', 'session-db', 'generated', 'domain', 'access', 'errors'],
    forbidden: [...REACT, ...NEXT],
  },
  {
    name: 'documents',
    at: ['lib/documents'],
    mayImport: ['documents', 'domain', 'access', 'schemas', 'errors'],
    forbidden: [...REACT, ...NEXT, ...PRISMA],
  },
  {
    name: 'services',
    at: ['lib/services'],
    mayImport: ['services', 'domain', 'access', 'schemas', 'db', 'session-db', 'documents', 'errors'],
    forbidden: [...REACT, ...NEXT, ...PRISMA],
  },
  {
    name: 'view',
    at: ['lib/view'],
    mayImport: ['view', 'domain', 'access'],
    forbidden: [...REACT, ...NEXT, ...PRISMA, ...NODE],
  },
  {
    name: 'server',
    at: ['lib/server'],
    mayImport: ['server', 'services', 'schemas', 'access', 'session-db', 'errors'],
    forbidden: [...PRISMA],
  },
  {
    name: 'components',
    at: ['components'],
    mayImport: ['components', 'view', 'domain', 'access', 'schemas'],
    forbidden: [...PRISMA, ...NODE, 'better-auth', 'better-auth/**'],
  },
  {
    name: 'app',
    at: ['app', 'proxy.ts', 'instrumentation.ts'],
    mayImport: [
      'app',
      'components',
      'view',
      'server',
      'services',
      'schemas',
      'documents',
      'domain',
      'access',
      'errors',
    ],
    forbidden: [...PRISMA],
  },
  {
    name: 'tools',
    at: ['scripts', 'seeds'],
    mayImport: [
      'tools',
      'services',
      'db',
      'session-db',
      'domain',
      'access',
      'documents',
      'schemas',
      'errors',
    ],
    forbidden: [...REACT, ...NEXT],
  },
  { name: 'tests', at: ['tests'], mayImport: 'all' },
];

/** The layer a path of the project belongs to; undefined for configuration files and the like. */
export function layerOf(projectPath) {
  const file = projectPath.replace(/\.(tsx?|mjs|js)$/, '');
  return LAYERS.find(({ at }) =>
    at.some((place) => {
      const start = place.replace(/\.ts$/, '');
      return file === start || file.startsWith(`${start}/`);
    }),
  );
}

const matches = (specifier, pattern) =>
  pattern.endsWith('**') ? specifier.startsWith(pattern.slice(0, -2)) : specifier === pattern;

export const isForbiddenPackage = (layer, specifier) =>
  (layer.forbidden ?? []).some((pattern) => matches(specifier, pattern));
