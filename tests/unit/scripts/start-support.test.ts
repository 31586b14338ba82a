import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkNodeVersion, TO_TEST } from '../../../scripts/support/ensure-dependencies.mjs';
import { isMarkAlive, ownMark, withLock } from '../../../scripts/support/file-lock.mjs';
import { isPortFree, nextFreePort } from '../../../scripts/support/free-port.mjs';
import { canReach } from '../../../scripts/support/os-account.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fuer-unit-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('checkNodeVersion', () => {
  it.each(['20.9.0', '20.20.2', '22.0.0', '24.1.0'])('accepts %s', (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });
  it.each(['20.8.1', '18.20.0'])('refuses %s and names the least version', (version) => {
    expect(() => checkNodeVersion(version)).toThrow('20.9');
  });
  it('asks for more where the tests run', () => {
    expect(() => checkNodeVersion('20.9.0', TO_TEST)).toThrow('20.19');
    expect(() => checkNodeVersion('20.19.0', TO_TEST)).not.toThrow();
  });
});

describe('nextFreePort', () => {
  it('goes past a port that is taken, on whichever address', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo;
    expect(await isPortFree(port)).toBe(false);
    expect(await nextFreePort(port)).toBeGreaterThan(port);
    await new Promise((resolve) => server.close(resolve));
    expect(await isPortFree(port)).toBe(true);
  });
});

describe('withLock', () => {
  it('lets one action in at a time', async () => {
    const file = path.join(folder, 'lock');
    const seen: string[] = [];
    const enter = (name: string) =>
      withLock(file, async () => {
        seen.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        seen.push(`${name} out`);
      });
    await Promise.all([enter('a'), enter('b')]);
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out']);
    expect(fs.existsSync(file)).toBe(false);
  });

  it('takes over from a holder that was killed', async () => {
    const file = path.join(folder, 'stale');
    fs.writeFileSync(file, '999999999 1');
    fs.utimesSync(file, new Date(0), new Date(0));
    expect(await withLock(file, () => Promise.resolve('mine'))).toBe('mine');
  });

  it('knows this process, and not an older one with the same number', () => {
    expect(isMarkAlive(ownMark())).toBe(true);
    if (process.platform === 'linux') expect(isMarkAlive(`${process.pid} 1`)).toBe(false);
  });
});

describe('canReach', () => {
  const stranger = { uid: 54321, gid: 54321 };

  it('stops at a folder that is closed to others', () => {
    const closed = path.join(folder, 'closed');
    fs.mkdirSync(path.join(closed, 'inner'), { recursive: true });
    fs.chmodSync(folder, 0o755);
    expect(canReach(path.join(closed, 'inner'), stranger)).toBe(true);
    fs.chmodSync(closed, 0o700);
    expect(canReach(path.join(closed, 'inner'), stranger)).toBe(false);
    const { uid, gid } = fs.statSync(closed);
    expect(canReach(path.join(closed, 'inner'), { uid, gid })).toBe(true);
  });
});
