import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { writeTableCsv } from '@/lib/documents/table/write-table-csv';
import type { Actor } from '@/lib/domain/access/actor';
import { applyUpload } from '@/lib/services/apply-upload';
import { exportEntryTable } from '@/lib/services/export-entry-table';
import { forgetPlan } from '@/lib/services/kept-plans';
import { saveReadings } from '@/lib/services/save-readings';
import { stageUpload } from '@/lib/services/stage-upload';
import { submitReadings } from '@/lib/services/submit-readings';
import type { UploadPreview } from '@/lib/services/upload-preview';
import { downloadWorkbook, type OpenWorkbook } from '../support/entry-workbook';
import { actorOf } from '../support/people';
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
const FITNESS = '妇女体质测定合格比例';
const RATIO = '城区公共厕所男女厕位比';

let at: ReportingFixture;
beforeEach(async () => {
  at = await createReportingDistrict();
});
afterAll(closeDatabase);

const stageBytes = (actor: Actor, bytes: Uint8Array, now = NOW) =>
  stageUpload(actor, { districtId: at.districtId, year: YEAR, fileName: '填报表.xlsx', bytes }, now);
const stage = async (actor: Actor, book: OpenWorkbook) => stageBytes(actor, await book.bytes());
const apply = (actor: Actor, { uploadId, fingerprint }: UploadPreview, preferred: string[] = []) =>
  applyUpload(actor, { districtId: at.districtId, uploadId, fingerprint, preferred }, NOW);
const save = (actor: Actor, cells: Parameters<typeof saveReadings>[1]['cells']) =>
  saveReadings(actor, { districtId: at.districtId, year: YEAR, cells }, NOW);
const outcomes = ({ rows }: UploadPreview) =>
  Object.fromEntries(rows.map(({ name, outcome }) => [name, outcome]));
const rowOf = ({ rows }: UploadPreview, name: string) => rows.find((row) => row.name === name);

describe('the table that is downloaded', () => {
  const table = (actor: Actor, departmentId: string | null = null) =>
    exportEntryTable(actor, { districtId: at.districtId, year: YEAR, departmentId }, NOW);

  it('opens to a department the cells it fills in and shows it the rest, locked, with the reason', async () => {
    const { lines, department } = await table(at.liaison);
    expect(department).toBe('区卫生健康委');
    expect(lines.map(({ name, open, state }) => [name, open, state])).toEqual([
      [RATE, ['numerator', 'denominator', 'value', 'note'], '未填'],
      [LIFE, ['value', 'note'], '未填'],
      [FITNESS, [], '无权限（由区体育局填报）'],
      ['妇女健康水平', [], '由妇儿工委办研判，不填数值'],
    ]);
    expect(lines[0]).toMatchObject({ previous: '91.0', target: '≥94', unit: '%' });
  });

  it('proposes notes in a drop-down, and takes any other', async () => {
    const book = await downloadWorkbook(at.liaison, at.districtId);
    const { dataValidation } = book.cell(RATE, '说明');
    expect(dataValidation).toMatchObject({ type: 'list' });
    expect(dataValidation).not.toHaveProperty('showErrorMessage', true);
    expect(dataValidation.formulae[0]).toContain('统计口径有调整');
  });

  it('gives the office the whole round, or what one department leads', async () => {
    expect((await table(at.office)).lines).toHaveLength(5);
    expect((await table(at.office, at.sports)).lines.map(({ name }) => name)).toEqual([FITNESS]);
    await expect(table(at.office, 'nobody')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is not given to a department for another one, nor to those who report nothing', async () => {
    await expect(table(at.liaison, at.sports)).rejects.toMatchObject({ code: 'forbidden' });
    for (const actor of [
      at.leader,
      actorOf('admin'),
      actorOf('superior', { districtIds: [at.districtId] }),
    ]) {
      await expect(table(actor)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('keeps from a department what another has drafted', async () => {
    await save(at.sportsLiaison, [cellOf(at.fitness, null, { value: '91' })]);
    const { lines } = await table(at.liaison);
    expect(lines.find(({ name }) => name === FITNESS)).toMatchObject({ value: '' });
    const book = await downloadWorkbook(at.liaison, at.districtId);
    expect(rowOf(await stage(at.liaison, book), FITNESS)).toMatchObject({ outcome: 'same', stored: null });
    book.fill(FITNESS, { 数值: 91 });
    expect(rowOf(await stage(at.liaison, book), FITNESS)).toMatchObject({ outcome: 'locked', stored: null });
  });

  it('breaks an indicator down into rows of their own', async () => {
    await database().indicator.updateMany({ where: { id: at.rate }, data: { dimensions: ['sex', 'area'] } });
    const { lines } = await table(at.liaison);
    expect(lines.slice(0, 5).map(({ part }) => part)).toEqual(['', '男', '女', '城镇', '农村']);
  });
});

describe('the dry run', () => {
  it('changes nothing where nothing was filled in', async () => {
    await save(at.liaison, [cellOf(at.life, null, { value: '82.0', note: '=公式样的说明' })]);
    const preview = await stage(at.liaison, await downloadWorkbook(at.liaison, at.districtId));
    expect(preview.counts).toEqual({ new: 0, changed: 0, same: 4, conflict: 0, locked: 0, invalid: 0 });
    expect(await apply(at.liaison, preview)).toEqual({ status: 'applied', written: 0 });
    expect((await storedReading(at.districtId, at.life))?.version).toBe(1);
  });

  it('tells new from changed, and reads what people type', async () => {
    await save(at.liaison, [cellOf(at.life, null, { value: '81.9' })]);
    const book = await downloadWorkbook(at.liaison, at.districtId);
    book.fill(RATE, { 数值: '９５．３％' }).fill(LIFE, { 数值: 82.25, 说明: '按新口径' });
    const preview = await stage(at.liaison, book);
    expect(outcomes(preview)).toMatchObject({ [RATE]: 'new', [LIFE]: 'changed' });
    expect(rowOf(preview, LIFE)).toMatchObject({ given: '82.25；说明：按新口径', stored: { text: '81.9' } });
    expect(await apply(at.liaison, preview)).toEqual({ status: 'applied', written: 2 });
    const [rate, life] = await Promise.all([at.rate, at.life].map((id) => storedReading(at.districtId, id)));
    expect(rate).toMatchObject({ scale: 1, state: 'draft', enteredById: at.liaison.id, version: 1 });
    expect(rate?.value?.toString()).toBe('95.3');
    expect(life).toMatchObject({ scale: 2, note: '按新口径', version: 2 });
  });

  it.each<[string, Parameters<OpenWorkbook['fill']>[1], string]>([
    ['nonsense', { 数值: '九十五左右' }, '“填报表”K4'],
    [
      'a formula',
      { 数值: { formula: '90+5', result: 95 } },
      '“填报表”K4：是公式，请复制后用“选择性粘贴 → 数值”填入',
    ],
    ['an error value', { 数值: { error: '#DIV/0!' } }, '“填报表”K4：是错误值 #DIV/0!'],
    ['a date', { 数值: new Date('2026-01-02T00:00:00Z') }, '“填报表”K4：是日期'],
    ['a numerator alone', { 分子: 12 }, '“填报表”J4：只填了分子，请补填分母'],
    ['a share over the whole', { 分子: 12, 分母: 10 }, '“填报表”I4'],
    [
      'a value that its fraction contradicts',
      { 分子: 1, 分母: 2, 数值: 95 },
      '“填报表”K4：填的是 95，而按分子、分母算出 50.00',
    ],
    ['too long a note', { 说明: '长'.repeat(501) }, '“填报表”L4：说明不超过 500 字'],
  ])('names the cell and the reason for %s', async (_, cells, words) => {
    const book = (await downloadWorkbook(at.liaison, at.districtId)).fill(RATE, cells);
    if (cells.数值 instanceof Date) book.format(RATE, '数值', 'yyyy/m/d');
    const preview = await stage(at.liaison, book.fill(LIFE, { 数值: 82 }));
    const row = rowOf(preview, RATE);
    expect(row?.outcome).toBe('invalid');
    expect(row?.problems.map(({ place, message }) => `${place}：${message}`).join()).toContain(words);
    expect(await apply(at.liaison, preview)).toEqual({ status: 'applied', written: 1 });
    expect(await storedReading(at.districtId, at.rate)).toBeNull();
  });

  it('keeps the old value that stands beside a new fraction from being one', async () => {
    await save(at.liaison, [cellOf(at.rate, null, { numerator: '3900', denominator: '4300' })]);
    const book = await downloadWorkbook(at.liaison, at.districtId);
    const preview = await stage(at.liaison, book.fill(RATE, { 分子: 4036, 分母: 4426 }));
    expect(rowOf(preview, RATE)).toMatchObject({ outcome: 'changed', given: '91.19（4036/4426）' });
  });

  it('reads a rich text, a percentage and the sum of a spreadsheet', async () => {
    const book = await downloadWorkbook(at.liaison, at.districtId);
    book.fill(LIFE, { 数值: { richText: [{ text: '8' }, { text: '2.1', font: { bold: true } }] } });
    book.fill(RATE, { 数值: 0.1 + 0.2 }).format(RATE, '数值', '0.0%');
    const preview = await stage(at.liaison, book);
    expect(rowOf(preview, LIFE)?.given).toBe('82.1');
    expect(rowOf(preview, RATE)?.given).toBe('30.0');
  });

  it('takes a breakdown with its indicator, and leaves what the table does not name', async () => {
    await database().indicator.updateMany({ where: { id: at.rate }, data: { dimensions: ['sex'] } });
    const book = await downloadWorkbook(at.liaison, at.districtId);
    book.fill(RATE, { 数值: 95 }).fill(RATE, { 数值: 94.5 }, '男').fill(RATE, { 数值: 95.5 }, '女');
    await apply(at.liaison, await stage(at.liaison, book));
    const parts = () =>
      database().readingPart.findMany({ where: { districtId: at.districtId }, orderBy: { category: 'asc' } });
    expect((await parts()).map(({ category, value }) => [category, String(value)])).toEqual([
      ['male', '94.5'],
      ['female', '95.5'],
    ]);
    const next = await downloadWorkbook(at.liaison, at.districtId);
    next.fill(RATE, { 数值: 93 }, '男');
    next.sheet.spliceRows(Number(next.cell(RATE, '数值', '女').row), 1);
    await apply(at.liaison, await stage(at.liaison, next));
    expect((await parts()).map(({ value }) => String(value))).toEqual(['93', '95.5']);
    next.fill(RATE, { 数值: '多' }, '男');
    expect(rowOf(await stage(at.liaison, next), RATE)?.problems[0]?.place).toBe('“填报表”K5');
  });

  it('finds a renamed sheet, moved columns and sorted rows', async () => {
    const book = await downloadWorkbook(at.liaison, at.districtId);
    book.fill(RATE, { 数值: 95 }).fill(LIFE, { 数值: 82 });
    const { sheet } = book;
    sheet.name = '我的表';
    sheet.spliceColumns(2, 0, ['', '', '备注']);
    const [first, second] = [4, 5].map((row) => sheet.getRow(row).values);
    sheet.getRow(4).values = second as string[];
    sheet.getRow(5).values = first as string[];
    expect(outcomes(await stage(at.liaison, book))).toMatchObject({ [RATE]: 'new', [LIFE]: 'new' });
  });

  it('refuses to guess where cells are merged, or where one indicator stands twice', async () => {
    const merged = await downloadWorkbook(at.liaison, at.districtId);
    merged.fill(RATE, { 数值: 95 }).sheet.mergeCells('K4:K5');
    const preview = await stage(at.liaison, merged);
    expect(rowOf(preview, RATE)?.problems[0]?.message).toContain('合并单元格');
    expect(outcomes(preview)).toMatchObject({ [RATE]: 'invalid', [LIFE]: 'invalid' });

    const twice = await downloadWorkbook(at.liaison, at.districtId);
    twice.sheet.addRow(twice.sheet.getRow(4).values);
    expect(rowOf(await stage(at.liaison, twice), RATE)?.problems[0]?.message).toBe(
      '与 “填报表”第 4 行 是同一项，请只保留一行。',
    );
  });

  it('names a line without its key, and refuses a table without them or of another place', async () => {
    const book = await downloadWorkbook(at.liaison, at.districtId);
    book.fill(LIFE, { 数值: 82 }).cell(LIFE, '系统标识（请勿修改）').value = null;
    expect((await stage(at.liaison, book)).rows.at(-1)).toMatchObject({
      outcome: 'invalid',
      place: '“填报表”第 5 行',
    });
    book.sheet.getRow(3).getCell(15).value = '别的';
    await expect(stage(at.liaison, book)).rejects.toMatchObject({
      userMessage: expect.stringContaining('请重新下载表格'),
    });
    const bytes = await (await downloadWorkbook(at.liaison, at.districtId)).bytes();
    await expect(
      stageUpload(at.liaison, { districtId: at.districtId, year: YEAR - 1, fileName: 'a.xlsx', bytes }, NOW),
    ).rejects.toMatchObject({ userMessage: expect.stringContaining(`这是 ${YEAR} 年度的表格`) });
    const other = await createReportingDistrict();
    await expect(
      stageUpload(other.office, { districtId: other.districtId, year: YEAR, fileName: 'a.xlsx', bytes }, NOW),
    ).rejects.toMatchObject({ userMessage: expect.stringContaining('其他区县的表格') });
  });

  it('does not write what is submitted, or in a round that is closed', async () => {
    await save(at.liaison, [cellOf(at.life, null, { value: '82.1' })]);
    const book = await downloadWorkbook(at.liaison, at.districtId);
    await submitReadings(
      at.liaison,
      {
        districtId: at.districtId,
        year: YEAR,
        items: [{ indicatorId: at.life, version: 1, reason: null, confirmed: [] }],
      },
      NOW,
    );
    expect(outcomes(await stage(at.liaison, book))).toMatchObject({ [LIFE]: 'same' });
    book.fill(LIFE, { 数值: 83 }).fill(RATE, { 数值: 95 });
    expect(rowOf(await stage(at.liaison, book), LIFE)).toMatchObject({
      outcome: 'locked',
      message: '已提交，待审核。',
    });
    await setRoundClosed(at.districtId, true);
    expect(outcomes(await stage(at.liaison, book))).toMatchObject({ [RATE]: 'locked', [LIFE]: 'locked' });
  });

  it('reads the CSV as it reads the workbook', async () => {
    await save(at.office, [cellOf(at.ratio, null, { value: '2∶3', note: "'=1" })]);
    const { lines } = await exportEntryTable(
      at.office,
      { districtId: at.districtId, year: YEAR, departmentId: null },
      NOW,
    );
    const text = writeTableCsv(lines);
    const unchanged = await stageBytes(at.office, new TextEncoder().encode(text));
    expect(unchanged.counts).toMatchObject({ same: 5, new: 0, changed: 0 });
    const filled = lines.map((line) => (line.name === RATIO ? { ...line, value: '1:2' } : line));
    const preview = await stageBytes(at.office, new TextEncoder().encode(writeTableCsv(filled)));
    expect(rowOf(preview, RATIO)).toMatchObject({ outcome: 'changed', place: '第 5 行' });
  });
});

describe('a value that was changed since the table was downloaded', () => {
  let book: OpenWorkbook;
  beforeEach(async () => {
    await save(at.liaison, [
      cellOf(at.life, null, { value: '82.0' }),
      cellOf(at.rate, null, { value: '94.0' }),
    ]);
    book = await downloadWorkbook(at.liaison, at.districtId);
    await save(at.office, [cellOf(at.life, 1, { value: '82.6' }), cellOf(at.rate, 1, { value: '94.6' })]);
    book.fill(LIFE, { 数值: 82.3 });
  });

  it('is a conflict where the table was changed too, and only there', async () => {
    const preview = await stage(at.liaison, book);
    expect(rowOf(preview, LIFE)).toMatchObject({
      outcome: 'conflict',
      given: '82.3',
      stored: { text: '82.6', by: at.office.name },
    });
    expect(rowOf(preview, RATE)).toMatchObject({
      outcome: 'same',
      message: expect.stringContaining('较新的值'),
    });
  });

  it('stays unless the table is preferred', async () => {
    expect(await apply(at.liaison, await stage(at.liaison, book))).toEqual({ status: 'applied', written: 0 });
    expect((await storedReading(at.districtId, at.life))?.value?.toString()).toBe('82.6');
    expect(await apply(at.liaison, await stage(at.liaison, book), [at.life])).toMatchObject({ written: 1 });
    const stored = await storedReading(at.districtId, at.life);
    expect([stored?.value?.toString(), stored?.version]).toEqual(['82.3', 3]);
  });
});

describe('applying', () => {
  it('writes nothing when anything has moved since the dry run, and shows it anew', async () => {
    const book = await downloadWorkbook(at.liaison, at.districtId);
    const preview = await stage(at.liaison, book.fill(RATE, { 数值: 95 }).fill(LIFE, { 数值: 82 }));
    await save(at.office, [cellOf(at.life, null, { value: '82.6' })]);
    const answer = await apply(at.liaison, preview);
    expect(answer).toMatchObject({ status: 'moved', preview: { counts: { conflict: 1, new: 1 } } });
    expect(await storedReading(at.districtId, at.rate)).toBeNull();
    if (answer.status === 'moved') {
      expect(await apply(at.liaison, answer.preview)).toEqual({ status: 'applied', written: 1 });
    }
  });

  it('changes nothing the second time, whether applied or uploaded twice', async () => {
    const book = (await downloadWorkbook(at.liaison, at.districtId)).fill(RATE, { 数值: 95 });
    const preview = await stage(at.liaison, book);
    const both = await Promise.all([apply(at.liaison, preview), apply(at.liaison, preview)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['applied', 'moved']);
    const again = await stage(at.liaison, book);
    expect(again.counts).toMatchObject({ same: 4, new: 0, changed: 0, conflict: 0 });
    expect(await apply(at.liaison, again)).toEqual({ status: 'applied', written: 0 });
    const stored = await storedReading(at.districtId, at.rate);
    expect([stored?.version, stored?.revisions.length]).toEqual([1, 1]);
  });

  it('needs nothing that the process remembers of the dry run', async () => {
    const book = (await downloadWorkbook(at.liaison, at.districtId)).fill(RATE, { 数值: 95 });
    const preview = await stage(at.liaison, book.fill(LIFE, { 数值: '多' }));
    forgetPlan(preview.uploadId);
    expect(await apply(at.liaison, preview)).toEqual({ status: 'applied', written: 1 });
    expect((await storedReading(at.districtId, at.rate))?.value?.toString()).toBe('95');
  });

  it('writes under the time of applying, and not in a round that was closed meanwhile', async () => {
    const book = (await downloadWorkbook(at.liaison, at.districtId)).fill(RATE, { 数值: 95 });
    const preview = await stage(at.liaison, book);
    await setRoundClosed(at.districtId, true);
    expect(await apply(at.liaison, preview)).toMatchObject({ status: 'moved' });
    await setRoundClosed(at.districtId, false);
    const later = new Date(NOW.getTime() + 60_000);
    const { uploadId, fingerprint } = preview;
    await applyUpload(at.liaison, { districtId: at.districtId, uploadId, fingerprint, preferred: [] }, later);
    expect((await storedReading(at.districtId, at.rate))?.enteredAt).toEqual(later);
  });

  it('leaves its trace with the file name', async () => {
    const book = (await downloadWorkbook(at.liaison, at.districtId)).fill(RATE, { 数值: 95 });
    await apply(at.liaison, await stage(at.liaison, book));
    const audit = await database().auditLog.findMany({
      where: { districtId: at.districtId },
      orderBy: { id: 'asc' },
    });
    expect(audit.map(({ action }) => action).sort()).toEqual(['reading.save', 'upload.apply']);
    expect(audit.find(({ action }) => action === 'upload.apply')?.detail).toMatchObject({
      fileName: '填报表.xlsx',
      written: 1,
    });
  });

  it('is for the one who uploaded, for a day', async () => {
    const book = (await downloadWorkbook(at.office, at.districtId)).fill(FITNESS, { 数值: 91 });
    const preview = await stage(at.office, book);
    await expect(apply(at.sportsLiaison, preview)).rejects.toMatchObject({ code: 'notFound' });
    await expect(apply(at.leader, preview)).rejects.toMatchObject({ code: 'forbidden' });
    const tomorrow = new Date(Date.now() + 25 * 3_600_000);
    await stageBytes(at.liaison, await book.bytes(), tomorrow);
    await expect(apply(at.office, preview)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('lets the office fill in for a department, and no department for another', async () => {
    const book = (await downloadWorkbook(at.office, at.districtId)).fill(FITNESS, { 数值: 91 });
    const preview = await stage(at.liaison, book);
    expect(outcomes(preview)).toMatchObject({ [FITNESS]: 'locked' });
    expect(await apply(at.liaison, preview)).toEqual({ status: 'applied', written: 0 });
    expect(await apply(at.office, await stage(at.office, book))).toEqual({ status: 'applied', written: 1 });
  });

  it('is refused to those who report nothing', async () => {
    const bytes = await (await downloadWorkbook(at.office, at.districtId)).bytes();
    for (const actor of [at.leader, actorOf('admin'), actorOf('office', { districtId: '000001' })]) {
      await expect(stageBytes(actor, bytes)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
