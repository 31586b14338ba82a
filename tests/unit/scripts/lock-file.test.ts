import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingPlatformPackages } from '../../../scripts/support/lock-file.mjs';

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
  packages: Parameters<typeof missingPlatformPackages>[0];
};
const project = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('package-lock.json', () => {
  it('names the packages of every platform, or npm ci refuses it (npm run lock:complete)', () => {
    expect(missingPlatformPackages(lock.packages).map(({ name }) => name)).toEqual([]);
  });

  it('names no registry, so that an office can use its own mirror', () => {
    expect(Object.values(lock.packages).filter((entry) => 'resolved' in entry)).toEqual([]);
  });

  it('holds exactly the versions that package.json pins', () => {
    for (const [name, version] of Object.entries({ ...project.dependencies, ...project.devDependencies })) {
      expect(version, name).toMatch(/^\d/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});

describe('missingPlatformPackages', () => {
  it('reads the platform from the name', () => {
    const packages = { 'node_modules/a': { optionalDependencies: { '@a/core-darwin-arm64': '1.2.3' } } };
    expect(missingPlatformPackages(packages)).toEqual([
      {
        name: '@a/core-darwin-arm64',
        entry: { version: '1.2.3', optional: true, os: ['darwin'], cpu: ['arm64'] },
      },
    ]);
  });

  it('finds a package nested beside its dependant or above it', () => {
    const optionalDependencies = { b: '1.0.0', c: '1.0.0' };
    const packages = {
      'node_modules/a/node_modules/x': { optionalDependencies },
      'node_modules/a/node_modules/b': { version: '1.0.0' },
      'node_modules/c': { version: '1.0.0' },
    };
    expect(missingPlatformPackages(packages)).toEqual([]);
  });
});
