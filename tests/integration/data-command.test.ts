import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { saveReadings } from '@/lib/services/save-readings';
import { run } from '@/scripts/cli/data';
import { OpenWorkbook } from '../support/entry-workbook';
import {
  cellOf,
  createReportingDistrict,
  NOW,
  setRoundClosed,
  storedReading,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

const RATE = '孕产妇系统管理率';
const LIFE = '妇女人均预期寿命';

let at: ReportingFixture;
let folder: string;
let file: string;

beforeEach(async () => {
  at = await createReportingDistrict();
  folder = await mkdtemp(path.join(os.tmpdir(), 'fuer-data-'));
  file = path.join(folder, '填报表.xlsx');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});
afterAll(closeDatabase);

/** How the command ends, and what it says. */
async function said(...args: string[]) {
  let out = '';
  let err = '';
  const taking = (take: (text: string) => void) => (text: unknown, done?: unknown) => {
    take(String(text));
    if (typeof done === 'function') (done as () => void)();
    return true;
  };
  const streams = [
    vi.spyOn(process.stdout, 'write').mockImplementation(taking((text) => (out += text))),
    vi.spyOn(process.stderr, 'write').mockImplementation(taking((text) => (err += text))),
  ];
  try {
    const status = await run(args);
    return { status, out, err };
  } finally {
    for (const stream of streams) stream.mockRestore();
  }
}
const place = () => ['--district', at.districtId, '--year', String(YEAR)];

async function download(): Promise<OpenWorkbook> {
  expect(await said('export', ...place(), '--out', file)).toMatchObject({ status: 0, out: '' });
  return OpenWorkbook.from(new Uint8Array(await readFile(file)));
}
const save = async (book: OpenWorkbook) => writeFile(file, await book.bytes());

describe('data export', () => {
  it('writes the workbook of the whole round, or the table of one department', async () => {
    expect((await download()).sheet.rowCount).toBe(3 + 5);
    const own = await said('export', ...place(), '--department', '区体育局', '--format', 'csv');
    expect(own.status).toBe(0);
    expect(own.out).toContain('妇女体质测定合格比例');
    expect(own.out).not.toContain(RATE);
  });

  it('says what is wrong with a place', async () => {
    expect(await said('export', ...place(), '--department', '没有局')).toMatchObject({
      status: 1,
      err: expect.stringContaining('现有单位'),
    });
    expect(await said('export', '--district', '000001', '--year', '2025', '--format', 'csv')).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('请核对区县代码'),
    });
  });
});

describe('data import', () => {
  it('writes nothing until it is told to, and then under its own name', async () => {
    await save((await download()).fill(RATE, { 数值: 95 }));
    const dry = await said('import', file, ...place());
    expect(dry).toMatchObject({ status: 0, err: '', out: expect.stringContaining('新填 1') });
    expect(await storedReading(at.districtId, at.rate)).toBeNull();

    const applied = await said('import', file, ...place(), '--apply');
    expect(applied).toMatchObject({ status: 0, err: '', out: expect.stringContaining('已写入 1 项') });
    expect(await storedReading(at.districtId, at.rate)).toMatchObject({
      state: 'draft',
      enteredBy: '本机操作',
    });
    const audit = await database().auditLog.findMany({ where: { districtId: at.districtId } });
    expect(audit.map(({ action, actor }) => [action, actor]).sort()).toEqual([
      ['reading.save', '本机操作'],
      ['upload.apply', '本机操作'],
    ]);
  });

  it('names each wrong cell and writes none of the others', async () => {
    await save((await download()).fill(RATE, { 数值: '九十五' }).fill(LIFE, { 数值: 82 }));
    const { status, err } = await said('import', file, ...place(), '--apply');
    expect(status).toBe(1);
    expect(err).toMatch(/有误\t“填报表”K4\t.*孕产妇系统管理率\t/);
    expect(err).toContain('全部没有写入');
    expect(await storedReading(at.districtId, at.life)).toBeNull();
  });

  it('does not replace what was changed meanwhile, nor what is closed', async () => {
    const book = await download();
    await saveReadings(
      at.liaison,
      { districtId: at.districtId, year: YEAR, cells: [cellOf(at.life, null, { value: '82.6' })] },
      NOW,
    );
    await save(book.fill(LIFE, { 数值: 82 }).fill(RATE, { 数值: 95 }));
    const conflict = await said('import', file, ...place(), '--apply');
    expect(conflict).toMatchObject({ status: 1, err: expect.stringContaining('系统中为 82.6') });
    await setRoundClosed(at.districtId, true);
    const closed = await said('import', file, ...place(), '--apply');
    expect(closed).toMatchObject({ status: 1, err: expect.stringContaining('不能修改\t') });
    expect(await storedReading(at.districtId, at.rate)).toBeNull();
    expect((await storedReading(at.districtId, at.life))?.version).toBe(1);
  });

  it('refuses a file that is no table of the district', async () => {
    await writeFile(file, '不是表格');
    expect((await said('import', file, ...place())).status).toBe(1);
    expect(await said('import', path.join(folder, '没有.xlsx'), ...place())).toMatchObject({
      status: 1,
      err: expect.stringContaining('无法读取文件'),
    });
  });
});

it.each([
  [[]],
  [['import']],
  [['import', 'a.xlsx']],
  [['import', 'a.xlsx', '--district', '500103', '--year', '二〇二五']],
  [['export', '--district', '500103', '--year', '2025', '--format', 'pdf']],
  [['export', '--district', '500103', '--year', '2025', '--apply']],
  [['delete', '--district', '500103', '--year', '2025']],
])('data %j is wrong usage', async (args) => {
  expect(await said(...args)).toMatchObject({ status: 2, out: '', err: expect.stringContaining('用法') });
});

it('explains itself with an example', async () => {
  expect(await said('--help')).toMatchObject({ status: 0, out: expect.stringContaining('例：'), err: '' });
});
