import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { MAX_BYTES_PER_YEAR, MAX_PER_VALUE } from '@/lib/domain/attachment/limits';
import { addAttachment } from '@/lib/services/add-attachment';
import { approveReadings } from '@/lib/services/approve-readings';
import { downloadAttachment } from '@/lib/services/download-attachment';
import { getIndicator } from '@/lib/services/get-indicator';
import { getReadingHistory } from '@/lib/services/get-reading-history';
import { listEntrySheet } from '@/lib/services/list-entry-sheet';
import { removeAttachment } from '@/lib/services/remove-attachment';
import { saveReadings } from '@/lib/services/save-readings';
import { showAttachments } from '@/lib/services/show-attachments';
import { submitReadings } from '@/lib/services/submit-readings';
import { bombFile, pdfFile, pngFile, xlsxFile, type Bytes } from '../support/files';
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

let at: ReportingFixture;
beforeEach(async () => {
  at = await createReportingDistrict();
});
afterAll(closeDatabase);

const subject = (indicatorId = at.life) => ({ districtId: at.districtId, indicatorId, year: YEAR });
const add = (actor: Actor, content: Bytes, name = '台账.pdf', indicatorId = at.life) =>
  addAttachment(actor, subject(indicatorId), { name, read: () => Promise.resolve(content) }, NOW);
const show = (actor: Actor, indicatorId = at.life) => showAttachments(actor, subject(indicatorId), NOW);
const download = (actor: Actor, attachmentId: string) =>
  downloadAttachment(actor, { districtId: at.districtId, attachmentId }, NOW);
const remove = (actor: Actor, attachmentId: string, reason: string | null = null) =>
  removeAttachment(actor, { districtId: at.districtId, attachmentId, reason }, NOW);

async function submitLife(): Promise<void> {
  const place = { districtId: at.districtId, year: YEAR };
  await saveReadings(at.liaison, { ...place, cells: [cellOf(at.life, null, { value: '81.5' })] }, NOW);
  const items = [{ indicatorId: at.life, version: 1, confirmed: [], reason: null }];
  await submitReadings(at.liaison, { ...place, items }, NOW);
}

async function approveLife(): Promise<void> {
  await submitLife();
  const items = [{ indicatorId: at.life, version: 2 }];
  await approveReadings(at.office, { districtId: at.districtId, year: YEAR, items }, NOW);
}

const outsiders: [string, () => Actor][] = [
  ['another department', () => at.sportsLiaison],
  ['a leader', () => at.leader],
  ['the superior', () => actorOf('superior', { districtIds: [at.districtId] })],
  ['the administrator', () => actorOf('admin')],
  ['the office of another district', () => actorOf('office', { districtId: '000001' })],
];

describe('adding evidence', () => {
  it('keeps the file under a safe name and its real type, with an audit row', async () => {
    const added = await add(at.liaison, pdfFile(), '..\\setup.exe');
    expect(added).toMatchObject({ kind: 'added', fileName: 'setup.exe.pdf' });
    const { files, addingBarred, removingBarred } = await show(at.liaison);
    expect(files).toMatchObject([
      { fileName: 'setup.exe.pdf', mediaType: 'application/pdf', bytes: pdfFile().length },
    ]);
    expect(files[0]).not.toHaveProperty('content');
    expect([addingBarred, removingBarred]).toEqual(['', '']);
    const audit = await database().auditLog.findMany({ where: { districtId: at.districtId } });
    expect(audit).toMatchObject([
      { action: 'attachment.add', subjectId: added.id, detail: { fileName: 'setup.exe.pdf' } },
    ]);
    const { content, mediaType } = await download(at.liaison, added.id);
    expect(Buffer.from(content).equals(Buffer.from(pdfFile()))).toBe(true);
    expect(mediaType).toBe('application/pdf');
  });

  it('is counted in the sheet of those who may see it', async () => {
    await add(at.office, await xlsxFile(), '台账.xlsx');
    await add(at.liaison, pngFile(), '照片.png');
    const { rows } = await listEntrySheet(at.liaison, { districtId: at.districtId, year: YEAR }, NOW);
    expect(rows.find(({ indicatorId }) => indicatorId === at.life)?.attachments).toBe(2);
  });

  it.each(outsiders)('is not for %s, who cannot see it either', async (_, who) => {
    const { id } = await add(at.liaison, pdfFile());
    await expect(add(who(), pngFile())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(show(who())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(download(who(), id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(remove(who(), id)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await database().attachment.count({ where: { districtId: at.districtId, removedAt: null } })).toBe(
      1,
    );
  });

  it('lets a participating department look, not touch', async () => {
    const added = await add(at.sportsLiaison, pdfFile(), '台账.pdf', at.fitness);
    expect((await show(at.liaison, at.fitness)).addingBarred).toContain('区体育局');
    expect((await download(at.liaison, added.id)).fileName).toBe('台账.pdf');
    await expect(add(at.liaison, pngFile(), 'x.png', at.fitness)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(remove(at.liaison, added.id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('does not even read what may not be added', async () => {
    let reads = 0;
    const file = {
      name: 'x.pdf',
      read: () => {
        reads += 1;
        return Promise.resolve(pdfFile());
      },
    };
    await expect(addAttachment(at.leader, subject(), file, NOW)).rejects.toMatchObject({ code: 'forbidden' });
    await setRoundClosed(at.districtId, true);
    await expect(addAttachment(at.liaison, subject(), file, NOW)).rejects.toMatchObject({
      code: 'wrongState',
    });
    expect(reads).toBe(0);
    await expect(addAttachment(at.office, subject(), file, NOW)).resolves.toMatchObject({ kind: 'added' });
  });

  it.each<[string, Bytes, string]>([
    ['an empty file', new Uint8Array(), '空文件'],
    ['a program named .pdf', new Uint8Array(Buffer.from('MZ\u0090 not a pdf')), '文件类型按内容识别'],
    ['a page named .pdf', new Uint8Array(Buffer.from('<html>')), '文件类型按内容识别'],
    ['a bomb', bombFile(), '展开后过大'],
  ])('refuses %s and says what to do', async (_, content, words) => {
    await expect(add(at.liaison, content, '台账.pdf')).rejects.toMatchObject({
      code: 'invalidInput',
      userMessage: expect.stringContaining(words) as string,
    });
    expect(await database().attachment.count({ where: { districtId: at.districtId } })).toBe(0);
  });

  it('recognises the same content, also when it comes twice at once', async () => {
    const both = await Promise.all([
      add(at.liaison, pdfFile(), '甲.pdf'),
      add(at.office, pdfFile(), '乙.pdf'),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['added', 'known']);
    const [first, second] = both;
    expect(first?.fileName).toBe(second?.fileName);
    expect((await show(at.liaison)).files).toHaveLength(1);
    expect(await add(at.liaison, pdfFile(), '台账.pdf', at.rate)).toMatchObject({ kind: 'added' });
  });

  it('gives a second file of the same name another one', async () => {
    await add(at.liaison, pdfFile('a'));
    expect(await add(at.liaison, pdfFile('b'))).toMatchObject({ fileName: '台账（2）.pdf' });
    expect(await add(at.liaison, pdfFile('c'))).toMatchObject({ fileName: '台账（3）.pdf' });
  });

  it('stops at the number a value may have, also when many come at once', async () => {
    const files = Array.from({ length: MAX_PER_VALUE + 3 }, (_, index) => pdfFile(String(index)));
    const results = await Promise.allSettled(files.map((file) => add(at.liaison, file)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(MAX_PER_VALUE);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict' });
    }
    expect((await show(at.liaison)).files).toHaveLength(MAX_PER_VALUE);
  });

  it('stops at what a district may keep of a year', async () => {
    await add(at.liaison, pdfFile(), '台账.pdf', at.rate);
    await database().attachment.updateMany({
      where: { districtId: at.districtId },
      data: { bytes: MAX_BYTES_PER_YEAR },
    });
    await expect(add(at.liaison, pngFile(), 'x.png')).rejects.toMatchObject({
      code: 'conflict',
      userMessage: expect.stringContaining('1024 MB 上限') as string,
    });
  });
});

describe('evidence of a value that was handed in', () => {
  it('can be added to, and taken away only by the office, which says why', async () => {
    const { id } = await add(at.liaison, pdfFile());
    await submitLife();
    expect(await add(at.liaison, pngFile(), 'x.png')).toMatchObject({ kind: 'added' });
    expect(await show(at.liaison)).toMatchObject({ removingBarred: '已提交，待审核', asksReason: true });
    await expect(remove(at.liaison, id)).rejects.toMatchObject({
      code: 'wrongState',
      userMessage: expect.stringContaining('请先撤回提交') as string,
    });
    await expect(remove(at.office, id)).rejects.toMatchObject({ code: 'invalidInput' });
    await remove(at.office, id, '与本指标无关');
    await expect(remove(at.office, id, '再来一次')).rejects.toMatchObject({ code: 'staleVersion' });
    expect((await show(at.liaison)).files).toMatchObject([{ fileName: 'x.png' }]);
    const kept = await database().attachment.findMany({
      where: { districtId: at.districtId, id },
      select: { removedBy: true, removedAt: true, content: true },
    });
    expect(kept).toMatchObject([{ removedBy: at.office.name }]);
    expect(kept[0]?.content.length).toBe(pdfFile().length);
    await expect(download(at.liaison, id)).rejects.toMatchObject({ code: 'notFound' });
    expect((await download(at.office, id)).fileName).toBe('台账.pdf');
    const reading = await storedReading(at.districtId, at.life);
    const query = { districtId: at.districtId, readingId: reading?.id ?? '' };
    expect((await getReadingHistory(at.liaison, query)).files).toMatchObject([
      { fileName: 'x.png', removedAt: null },
      { fileName: '台账.pdf', removedBy: at.office.name, removalReason: '与本指标无关' },
    ]);
  });

  it('taken back by its department needs no reason', async () => {
    const { id } = await add(at.liaison, pdfFile());
    await remove(at.liaison, id);
    expect((await show(at.liaison)).files).toEqual([]);
  });

  it('is open to everybody who may read the district once it is approved, and to nobody else', async () => {
    const { id } = await add(at.liaison, pdfFile());
    await approveLife();
    for (const reader of [
      at.leader,
      at.sportsLiaison,
      actorOf('superior', { districtIds: [at.districtId] }),
    ]) {
      expect((await show(reader)).files).toHaveLength(1);
      expect((await download(reader, id)).mediaType).toBe('application/pdf');
      await expect(add(reader, pngFile())).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(download(actorOf('admin'), id)).rejects.toMatchObject({ code: 'forbidden' });
    const elsewhere = actorOf('office', { districtId: '000001' });
    await expect(download(elsewhere, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      downloadAttachment(elsewhere, { districtId: '000001', attachmentId: id }, NOW),
    ).rejects.toMatchObject({ code: 'notFound' });
  });

  it('shows a leader on the indicator page only what belongs to approved years', async () => {
    await add(at.liaison, pdfFile());
    const query = { districtId: at.districtId, indicatorId: at.life, year: YEAR };
    const seen = async (actor: Actor) => {
      const { attachments, fileSteps } = await getIndicator(actor, query);
      return [attachments.get(YEAR) ?? 0, fileSteps.get(YEAR)?.length ?? 0];
    };
    expect(await seen(at.leader)).toEqual([0, 0]);
    expect(await seen(at.liaison)).toEqual([1, 1]);
    await approveLife();
    expect(await seen(at.leader)).toEqual([1, 0]);
  });

  it('can be added after the review, which shows by its time', async () => {
    await approveLife();
    await add(at.liaison, pdfFile());
    const reading = await storedReading(at.districtId, at.life);
    const file = await database().attachment.findFirstOrThrow({
      where: { districtId: at.districtId },
      select: { uploadedAt: true },
    });
    expect(file.uploadedAt.getTime()).toBeGreaterThanOrEqual(reading?.reviewedAt?.getTime() ?? Infinity);
    expect((await show(at.liaison)).removingBarred).toBe('已审核');
  });
});
