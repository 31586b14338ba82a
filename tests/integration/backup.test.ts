import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { restoreBackup } from '@/lib/db/backup/restore-backup';
import { writeBackup } from '@/lib/db/backup/write-backup';
import { createOwnDatabase, type OwnDatabase } from '../support/own-database';

// What a note pasted from elsewhere may hold: COPY's own escapes, line and paragraph separators, an end marker.
const AWKWARD = 'a\tb\nc\\.\r\u2028d\u2029“引号”\n\\.\n{"rows":0}';

let source: OwnDatabase;
let target: OwnDatabase;
let folder: string;

const addDistrict = (database: OwnDatabase, code: string, name: string) =>
  database.query(
    `INSERT INTO district (code, name, full_name, parent_code, parent_name) VALUES ($1, $2, $2, '500000', '重庆市')`,
    [code, name],
  );
const addPlan = (database: OwnDatabase, title: string) =>
  database.query(
    `INSERT INTO plan (district_id, id, kind, title, period_start, period_end, baseline_year, source)
     VALUES ('500103', 'p1', 'women', $1, 2021, 2030, 2020, '测试')`,
    [title],
  );
const titles = async (database: OwnDatabase) =>
  (await database.query<{ title: string }>('SELECT title FROM plan')).map(({ title }) => title);

/** Rows without checksums and without the district's data version, which a restore renews on purpose. */
const contentOf = async (file: string) =>
  gunzipSync(await readFile(file))
    .toString('utf8')
    .replace(/^(500103\t.*\t)\d+$/m, '$1…')
    .replace(/"sha256":"[0-9a-f]+"/g, '');

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'fuer-backup-'));
  source = await createOwnDatabase(inject('databaseUrl'));
  target = await createOwnDatabase(inject('databaseUrl'));
  await addDistrict(source, '500103', '渝中区');
  await addPlan(source, AWKWARD);
});

afterAll(async () => {
  await source.drop();
  await target.drop();
  await rm(folder, { recursive: true });
});

describe('backup and restore', () => {
  it('brings every value back to the letter, and the same file twice is the same', async () => {
    const file = path.join(folder, 'full.gz');
    const report = await writeBackup(source.url, file, '2026-03-31T00:00:00Z');
    expect(report.rows).toBe(2);
    await restoreBackup(target.url, file, { replace: false });
    expect(await titles(target)).toEqual([AWKWARD]);
    const again = path.join(folder, 'again.gz');
    await writeBackup(target.url, again, '2026-03-31T00:00:00Z');
    expect(await contentOf(again)).toBe(await contentOf(file));
  });

  it('refuses to overwrite plans unless asked to, and then replaces everything', async () => {
    const file = path.join(folder, 'replace.gz');
    await writeBackup(source.url, file, '2026-03-31T00:00:00Z');
    await target.query(`UPDATE plan SET title = '后来改的'`);
    await expect(restoreBackup(target.url, file, { replace: false })).rejects.toMatchObject({
      code: 'wrongState',
    });
    expect(await titles(target)).toEqual(['后来改的']);
    await restoreBackup(target.url, file, { replace: true });
    expect(await titles(target)).toEqual([AWKWARD]);
  });

  it.each([
    ['cut short', (lines: string[]) => lines.slice(0, -2)],
    ['changed in a value', (lines: string[]) => lines.map((line) => line.replace('引号', '改动'))],
    ['not a backup', () => ['{"format":"other"}']],
  ])('changes nothing when the file is %s', async (name, damage) => {
    const whole = path.join(folder, 'whole.gz');
    await writeBackup(source.url, whole, '2026-03-31T00:00:00Z');
    const lines = gunzipSync(await readFile(whole))
      .toString('utf8')
      .split('\n');
    const broken = path.join(folder, `${name}.gz`);
    await writeFile(broken, gzipSync(damage(lines).join('\n')));
    await target.query(`UPDATE plan SET title = '原样'`);
    await expect(restoreBackup(target.url, broken, { replace: true })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    expect(await titles(target)).toEqual(['原样']);
  });

  it('brings files back byte by byte', async () => {
    await source.query(
      `INSERT INTO department (district_id, id, name, aliases) VALUES ('500103', 'd1', '区教委', '{}')`,
    );
    await source.query(
      `INSERT INTO narrative (district_id, id, department_id, year, kind, content, state, written_by)
       VALUES ('500103', 'n1', 'd1', 2025, 'implementation', '{"type":"doc","content":[]}', 'draft', '测试')`,
    );
    const content = randomBytes(3 * 1024 * 1024);
    await source.query(
      `INSERT INTO attachment
         (district_id, id, narrative_id, year, file_name, media_type, bytes, sha256, content, uploaded_by)
       VALUES ('500103', 'a1', 'n1', 2025, 'x.pdf', 'application/pdf', $1, 'x', $2, '测试')`,
      [content.length, content],
    );
    const file = path.join(folder, 'files.gz');
    await writeBackup(source.url, file, '2026-03-31T00:00:00Z');
    await restoreBackup(target.url, file, { replace: true });
    const [restored] = await target.query<{ content: Buffer }>('SELECT content FROM attachment');
    expect(restored?.content.equals(content)).toBe(true);
  });

  it('refuses a backup of another structure', async () => {
    const file = path.join(folder, 'structure.gz');
    await writeBackup(source.url, file, '2026-03-31T00:00:00Z');
    const text = gunzipSync(await readFile(file)).toString('utf8');
    await writeFile(file, gzipSync(text.replace(/"migrations":\[[^\]]*\]/, '"migrations":["other"]')));
    await expect(restoreBackup(target.url, file, { replace: true })).rejects.toMatchObject({
      code: 'wrongState',
    });
  });
});
