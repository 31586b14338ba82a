import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { saveReferenceValuesSchema } from '@/lib/schemas/reference';
import { listReferences } from '@/lib/services/list-references';
import {
  addReferenceSeries,
  editReferenceSeries,
  removeReferenceSeries,
} from '@/lib/services/save-reference-series';
import { saveReferenceValues } from '@/lib/services/save-reference-values';
import { setReference } from '@/lib/services/set-reference';
import { actorOf } from '../support/people';
import {
  approved,
  createReferenceDistrict,
  NOW,
  verdictOf,
  versionOf,
  type ReferenceFixture,
} from '../support/reference-fixture';

const NAME = '女职工比例';

let at: ReferenceFixture;
let seriesId: string;
/** A yearly table that 职代会女性比例 (45 % in 2024 and 2025) is compared with, still empty. */
beforeEach(async () => {
  at = await createReferenceDistrict();
  await setReference(at.office, {
    districtId: at.districtId,
    indicatorId: at.workers,
    version: 1,
    to: { kind: 'newSeries', name: NAME, source: '区总工会' },
  });
  seriesId = (await tableOf()).id;
  await approved(at, at.workers, 2024, { value: '45' });
  await approved(at, at.workers, 2025, { value: '45' });
});
afterAll(closeDatabase);

const list = (actor: Actor = at.office) => listReferences(actor, at.districtId, NOW);
const tableOf = async () => {
  const table = (await list()).series.find(({ name }) => name === NAME);
  if (!table) throw new Error('no such table');
  return table;
};
const valueOf = async (year: number) => (await tableOf()).values.find((value) => value.year === year) ?? null;

type Cell = { year: number; value: string; version?: number | null; source?: string };
const save = (cells: Cell[], reason = '', actor: Actor = at.office) =>
  saveReferenceValues(
    actor,
    saveReferenceValuesSchema.parse({
      districtId: at.districtId,
      reason,
      cells: cells.map((cell) => ({ seriesId, version: null, source: '', ...cell })),
    }),
    NOW,
  );

describe('who may fill in reference values', () => {
  const outsiders: [string, () => Actor][] = [
    ['a liaison', () => actorOf('liaison', { districtId: at.districtId, departmentId: at.departmentId })],
    ['a leader', () => actorOf('leader', { districtId: at.districtId })],
    ['the superior', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['the office of another district', () => actorOf('office', { districtId: '000001' })],
    ['the administrator', () => actorOf('admin')],
  ];
  it.each(outsiders)('not %s', async (_, who) => {
    const forbidden = { code: 'forbidden' };
    const { districtId } = at;
    const fields = { name: '全市平均水平', unit: '%', source: null };
    await expect(save([{ year: 2025, value: '45' }], '', who())).rejects.toMatchObject(forbidden);
    await expect(addReferenceSeries(who(), { districtId, ...fields })).rejects.toMatchObject(forbidden);
    const place = { districtId, seriesId, version: 1 };
    await expect(editReferenceSeries(who(), { ...place, ...fields })).rejects.toMatchObject(forbidden);
    await expect(removeReferenceSeries(who(), place)).rejects.toMatchObject(forbidden);
    expect(await tableOf()).toMatchObject({ name: NAME, values: [], version: 1 });
  });

  it('everybody of the district reads them, the office also writes', async () => {
    await save([{ year: 2025, value: '45.10' }]);
    const reader = (actor: Actor) => list(actor);
    for (const actor of [
      actorOf('liaison', { districtId: at.districtId, departmentId: at.departmentId }),
      actorOf('leader', { districtId: at.districtId }),
      actorOf('superior', { districtIds: [at.districtId] }),
    ]) {
      expect(await reader(actor)).toMatchObject({
        mayManage: false,
        series: [{ values: [{ value: '45.10' }] }],
      });
    }
    expect(await list()).toMatchObject({ mayManage: true });
    await expect(reader(actorOf('admin'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(reader(actorOf('leader', { districtId: '000001' }))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('the verdict follows the value', () => {
  it('names the table and the year while it is empty', async () => {
    expect(await verdictOf(at, at.workers)).toMatchObject({
      reason: 'referenceMissing',
      sentence: expect.stringContaining('“女职工比例”2025 年未填写'),
    });
  });

  it('is there as soon as the value is saved, and turns when it is corrected or cleared', async () => {
    expect(await save([{ year: 2025, value: '45.5' }])).toMatchObject({
      done: [{ year: 2025, before: null, after: '45.5' }],
      refused: [],
      reassessed: ['职代会女性比例'],
    });
    expect(await verdictOf(at, at.workers)).toMatchObject({
      status: 'met',
      references: { kind: 'series', name: NAME, values: [{ year: 2025, text: '45.5' }] },
    });
    const version = (await valueOf(2025))?.version;
    await save([{ year: 2025, value: '50.2', version }]);
    expect(await verdictOf(at, at.workers)).toMatchObject({ status: 'notMet' });
    await save([{ year: 2025, value: '', version: (await valueOf(2025))?.version }]);
    expect(await valueOf(2025)).toBeNull();
    expect(await verdictOf(at, at.workers)).toMatchObject({ reason: 'referenceMissing' });
  });

  it('of an archived year only with a reason', async () => {
    const cell = { year: 2024, value: '45' };
    expect(await save([cell])).toMatchObject({
      done: [],
      refused: [{ code: 'reasonMissing', message: expect.stringContaining('2024 年已归档') }],
    });
    expect(await verdictOf(at, at.workers, 2024)).toMatchObject({ reason: 'referenceMissing' });
    expect(await save([cell], '统计公报修订')).toMatchObject({ done: [{ reason: '统计公报修订' }] });
    expect(await verdictOf(at, at.workers, 2024)).toMatchObject({ status: 'met' });
  });

  it('and the table keeps its name in what it explains', async () => {
    await save([{ year: 2025, value: '45' }]);
    const { version } = await tableOf();
    const fields = { name: '女职工所占比例', unit: '%', source: '区总工会年报' };
    await editReferenceSeries(at.office, { districtId: at.districtId, seriesId, version, ...fields });
    expect(await verdictOf(at, at.workers)).toMatchObject({ references: { name: '女职工所占比例' } });
  });
});

describe('what is entered', () => {
  it('carries its source, who entered it and when; every change stays on record', async () => {
    await save([{ year: 2025, value: '45.0', source: '2025 年统计公报' }]);
    await save([{ year: 2025, value: '46.0', version: (await valueOf(2025))?.version }]);
    expect(await valueOf(2025)).toMatchObject({
      value: '46.0',
      flag: 'official',
      enteredBy: at.office.name,
      enteredAt: NOW.toISOString(),
    });
    expect((await list()).history).toMatchObject([
      { name: NAME, year: 2025, before: '45.0', after: '46.0', actor: at.office.name },
      { before: null, after: '45.0', source: '2025 年统计公报' },
    ]);
  });

  it.each([
    ['-3', '不会小于 0'],
    ['101', '0 至 100 之间'],
    ['四成', '阿拉伯数字'],
    ['12/30', '只填一个数'],
    ['3‰', '单位为“%”'],
  ])('%s is refused, and the cells beside it are saved', async (value, words) => {
    const outcome = await save([
      { year: 2020, value },
      { year: 2025, value: '45' },
    ]);
    expect(outcome.refused).toMatchObject([
      { year: 2020, code: 'invalidInput', message: expect.stringContaining(words) },
    ]);
    expect(outcome.done).toMatchObject([{ year: 2025 }]);
    expect(await valueOf(2020)).toBeNull();
  });

  it('one year twice is refused as a whole', async () => {
    const cell = { seriesId, year: 2025, version: null, value: '45', source: '' };
    const input = { districtId: at.districtId, reason: '', cells: [cell, { ...cell, value: '46' }] };
    const parsed = saveReferenceValuesSchema.safeParse(input);
    expect(parsed.error?.issues[0]?.message).toContain('出现了两次');
  });

  it.each([2019, 2026, 2031])('%i, which no plan covers or nobody can know yet, is refused', async (year) => {
    expect(await save([{ year, value: '45' }])).toMatchObject({
      refused: [{ message: '只能填写 2020—2025 年的参照值。' }],
    });
  });

  it('a table of another district is not found', async () => {
    const other = await createReferenceDistrict();
    const refused = saveReferenceValues(
      other.office,
      {
        districtId: other.districtId,
        reason: null,
        cells: [{ seriesId, year: 2025, version: null, value: '4', source: null }],
      },
      NOW,
    );
    expect(await refused).toMatchObject({ done: [], refused: [{ code: 'notFound' }] });
  });

  it('a stale value is refused with both, also when it was cleared and entered anew meanwhile', async () => {
    await save([{ year: 2025, value: '45' }]);
    const seen = (await valueOf(2025))?.version;
    await save([{ year: 2025, value: '', version: seen }]);
    await save([{ year: 2025, value: '47' }]);
    const { refused } = await save([{ year: 2025, value: '46', version: seen }]);
    expect(refused).toMatchObject([{ code: 'staleVersion', current: { value: '47' } }]);
    expect(refused[0]?.message).toContain('现在是 47');
    expect(refused[0]?.message).toContain('您填的是 46');
    expect(await valueOf(2025)).toMatchObject({ value: '47' });
  });

  it('two people saving one cell at once: one is told of the other', async () => {
    const outcomes = await Promise.all([
      save([{ year: 2025, value: '45' }]),
      save([{ year: 2025, value: '46' }]),
    ]);
    expect(outcomes.map(({ done }) => done.length).sort()).toEqual([0, 1]);
  });

  it('what was not changed leaves no trace', async () => {
    await save([{ year: 2025, value: '45' }]);
    const version = (await valueOf(2025))?.version;
    expect(await save([{ year: 2025, value: '45', version }])).toEqual({
      done: [],
      refused: [],
      reassessed: [],
    });
    expect((await list()).history).toHaveLength(1);
  });
});

describe('tables', () => {
  const fields = { name: '全市平均水平', unit: '%', source: null };

  it('have names of their own', async () => {
    const taken = addReferenceSeries(at.office, { districtId: at.districtId, ...fields, name: NAME });
    await expect(taken).rejects.toMatchObject({
      code: 'conflict',
      detail: { fields: { name: expect.any(String) } },
    });
  });

  it('keep their unit once they are used, and lose it not even by a stale page', async () => {
    const place = { districtId: at.districtId, seriesId };
    const edit = (version: number) =>
      editReferenceSeries(at.office, { ...place, ...fields, name: NAME, unit: '‰', version });
    await expect(edit(1)).rejects.toMatchObject({ code: 'wrongState' });
    await expect(edit(9)).rejects.toMatchObject({ code: 'staleVersion' });
  });

  it('go only when they are empty and nothing is linked to them', async () => {
    const { districtId } = at;
    await save([{ year: 2025, value: '45' }]);
    const remove = async () =>
      removeReferenceSeries(at.office, { districtId, seriesId, version: (await tableOf()).version });
    await expect(remove()).rejects.toMatchObject({ userMessage: expect.stringContaining('取消关联') });
    const version = await versionOf(at, at.workers);
    await setReference(at.office, { districtId, indicatorId: at.workers, version, to: { kind: 'none' } });
    await expect(remove()).rejects.toMatchObject({ userMessage: expect.stringContaining('清空各年数值') });
    await save([{ year: 2025, value: '', version: (await valueOf(2025))?.version }]);
    await remove();
    expect((await list()).series).toEqual([]);
    const audit = await database().auditLog.findMany({
      where: { subjectId: seriesId },
      orderBy: { at: 'asc' },
    });
    expect(audit.map(({ action }) => action)).toEqual([
      'referenceSeries.add',
      'reference.set',
      'reference.set',
      'referenceSeries.remove',
    ]);
  });

  it('are linked only to indicators of their unit', async () => {
    const { districtId } = at;
    const { seriesId: other } = await addReferenceSeries(at.office, { districtId, ...fields, unit: '‰' });
    const version = await versionOf(at, at.workers);
    const linked = setReference(at.office, {
      districtId,
      indicatorId: at.workers,
      version,
      to: { kind: 'series', id: other },
    });
    await expect(linked).rejects.toMatchObject({ userMessage: expect.stringContaining('单位不一致') });
  });
});
