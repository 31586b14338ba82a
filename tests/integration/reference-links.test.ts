import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import type { SetReferenceInput } from '@/lib/schemas/reference';
import { approveReadings } from '@/lib/services/approve-readings';
import { correctReading } from '@/lib/services/correct-reading';
import { editIndicator } from '@/lib/services/edit-indicator';
import { getPlan } from '@/lib/services/get-plan';
import { setIndicatorRetired } from '@/lib/services/set-indicator-retired';
import { setReference } from '@/lib/services/set-reference';
import { withdrawReadings } from '@/lib/services/withdraw-readings';
import { actorOf } from '../support/people';
import {
  addTo,
  approved,
  createReferenceDistrict,
  NOW,
  submitted,
  verdictOf,
  versionOf,
  type ReferenceFixture,
} from '../support/reference-fixture';

let at: ReferenceFixture;
beforeEach(async () => {
  at = await createReferenceDistrict();
});
afterAll(closeDatabase);

const link = async (indicatorId: string, to: SetReferenceInput['to'], actor: Actor = at.office) =>
  setReference(actor, {
    districtId: at.districtId,
    indicatorId,
    version: await versionOf(at, indicatorId),
    to,
  });
const toIndicator = (id: string) => ({ kind: 'indicator', id }) as const;
const linkCongress = () => link(at.congress, toIndicator(at.members));
const linkedTo = async (indicatorId: string) => {
  const { indicators } = await getPlan(at.office, at.districtId, at.planId);
  return indicators.find(({ id }) => id === indicatorId)?.reference ?? null;
};

/** 30 of 90 is a third, which no decimal can hold. */
const A_THIRD = { value: '33.3333333333', numerator: '30', denominator: '90' };

describe('who may link', () => {
  const outsiders: [string, () => Actor][] = [
    ['a liaison', () => actorOf('liaison', { districtId: at.districtId, departmentId: at.departmentId })],
    ['a leader', () => actorOf('leader', { districtId: at.districtId })],
    ['the superior', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['the office of another district', () => actorOf('office', { districtId: '000001' })],
    ['the administrator', () => actorOf('admin')],
  ];
  it.each(outsiders)('not %s', async (_, who) => {
    const refused = link(at.congress, toIndicator(at.members), who());
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
    expect(await linkedTo(at.congress)).toBeNull();
  });

  it('the office does, leaves an audit row, and everybody who reads the plan sees it', async () => {
    await linkCongress();
    expect(await linkedTo(at.congress)).toMatchObject({ kind: 'indicator', name: '全区女党员比例' });
    const audit = await database().auditLog.findFirst({
      where: { action: 'reference.link' },
      orderBy: { at: 'desc' },
    });
    expect(audit).toMatchObject({ subjectId: at.congress, actor: at.office.name });
    expect(audit?.detail).toMatchObject({
      name: '全区女党员比例',
      after: { referenceIndicatorId: at.members },
    });
    const leader = actorOf('leader', { districtId: at.districtId });
    const { choices, indicators } = await getPlan(leader, at.districtId, at.planId);
    expect(choices).toBeNull();
    expect(indicators.find(({ id }) => id === at.congress)?.reference).toMatchObject({ id: at.members });
  });

  it('and takes the link away again', async () => {
    await linkCongress();
    await approved(at, at.members, 2025, A_THIRD);
    await approved(at, at.congress, 2025, { value: '40', numerator: '40', denominator: '100' });
    expect(await verdictOf(at, at.congress)).toMatchObject({ status: 'met' });
    await link(at.congress, { kind: 'none' });
    expect(await linkedTo(at.congress)).toBeNull();
    expect(await verdictOf(at, at.congress)).toMatchObject({ reason: 'referenceMissing' });
  });
});

describe('the verdict follows the indicator it refers to', () => {
  beforeEach(() =>
    approved(at, at.congress, 2025, { value: '33.33', numerator: '3333', denominator: '10000' }),
  );

  it('without a link it says that one is missing, and what to do', async () => {
    expect(await verdictOf(at, at.congress)).toMatchObject({
      status: 'notAssessable',
      reason: 'referenceMissing',
      sentence: expect.stringContaining('未关联参照指标（本地区党员总数中女性比例）'),
    });
  });

  it('with a link it names the indicator and the year that has no approved value', async () => {
    await linkCongress();
    await submitted(at, at.members, 2025, A_THIRD);
    expect(await verdictOf(at, at.congress)).toMatchObject({
      reason: 'referenceMissing',
      sentence: expect.stringContaining('“全区女党员比例”2025 年尚无已审核数据'),
    });
  });

  it('approving the value scores both in one transaction, by the fraction and not by its print', async () => {
    await linkCongress();
    await approved(at, at.members, 2025, A_THIRD);
    expect(await verdictOf(at, at.congress)).toMatchObject({
      status: 'notMet',
      reason: null,
      sentence: expect.stringContaining('2025 年 33.33%，低于目标 ≥33.333'),
      references: { kind: 'indicator', name: '全区女党员比例', values: [{ year: 2025, text: '33.33' }] },
    });
  });

  it('correcting the value turns the verdict', async () => {
    await linkCongress();
    await approved(at, at.members, 2025, A_THIRD);
    await correctReading(
      at.office,
      {
        districtId: at.districtId,
        year: 2025,
        indicatorId: at.members,
        version: 2,
        value: '',
        numerator: '29',
        denominator: '90',
        note: '',
        reason: '党内统计修订',
        confirmed: true,
      },
      NOW,
    );
    expect(await verdictOf(at, at.congress)).toMatchObject({ status: 'met' });
  });

  it('a value on its way to approval, or withdrawn from it, changes nothing', async () => {
    await linkCongress();
    await submitted(at, at.members, 2025, A_THIRD);
    const before = await verdictOf(at, at.congress);
    const items = [{ indicatorId: at.members, version: 1 }];
    const liaison = actorOf('liaison', { districtId: at.districtId, departmentId: at.departmentId });
    const { done } = await withdrawReadings(liaison, { districtId: at.districtId, year: 2025, items }, NOW);
    expect(done).toHaveLength(1);
    expect(await verdictOf(at, at.congress)).toEqual(before);
  });

  it('only the value of the same year counts', async () => {
    await linkCongress();
    await approved(at, at.members, 2024, A_THIRD);
    expect(await verdictOf(at, at.congress)).toMatchObject({ reason: 'referenceMissing' });
  });

  it('a changed definition of the other indicator is told, and so is its name', async () => {
    await linkCongress();
    await approved(at, at.members, 2025, A_THIRD);
    const { version, retired: _retired, ...item } = await itemOf(at.members);
    await editIndicator(at.office, { ...fieldsOf(item), version, name: '女党员占党员总数的比例' });
    expect(await verdictOf(at, at.congress)).toMatchObject({
      references: { name: '女党员占党员总数的比例' },
    });
  });

  it('a retired indicator keeps its values and is named as retired where one is missing', async () => {
    await linkCongress();
    const place = { districtId: at.districtId, indicatorId: at.members };
    const version = await versionOf(at, at.members);
    await setIndicatorRetired(at.office, { ...place, version, retired: true, reason: '不再监测' });
    expect((await verdictOf(at, at.congress)).sentence).toContain('参照指标“全区女党员比例”已停用');
  });

  it('values of both approved at the same moment are both scored, and nobody waits for ever', async () => {
    const other = await addTo(at, {
      name: '乡镇党代会女党员代表比例',
      targetText: '不低于本地区党员总数中女性比例',
    });
    await linkCongress();
    await link(other, toIndicator(at.congress));
    await submitted(at, at.members, 2025, A_THIRD);
    await submitted(at, other, 2025, { value: '50' });
    await submitted(at, at.rate, 2025, { value: '95' });
    const approve = (...ids: string[]) =>
      approveReadings(
        at.office,
        {
          districtId: at.districtId,
          year: 2025,
          items: ids.map((indicatorId) => ({ indicatorId, version: 1 })),
        },
        NOW,
      );
    const outcomes = await Promise.all([approve(at.members, at.rate), approve(other)]);
    expect(outcomes.map(({ done }) => done.length)).toEqual([2, 1]);
    expect(await verdictOf(at, other)).toMatchObject({ status: 'met' });
    expect(await verdictOf(at, at.congress)).toMatchObject({ status: 'notMet' });
  });
});

const itemOf = async (indicatorId: string) => {
  const { indicators } = await getPlan(at.office, at.districtId, at.planId);
  const item = indicators.find(({ id }) => id === indicatorId);
  if (!item) throw new Error('not listed');
  return item;
};
const fieldsOf = (item: Omit<Awaited<ReturnType<typeof itemOf>>, 'version' | 'retired'>) => ({
  districtId: at.districtId,
  indicatorId: item.id,
  domainId: item.domainId,
  serial: item.serial,
  name: item.name,
  unit: item.unit,
  attribute: item.attribute,
  entryKind: item.entryKind,
  definition: item.definition,
  formula: item.formula,
  dataSource: item.dataSource,
  note: item.note,
});

describe('what is refused', () => {
  const refusal = (code: string, words: string) => ({ code, userMessage: expect.stringContaining(words) });

  it('itself', async () => {
    await expect(link(at.congress, toIndicator(at.congress))).rejects.toMatchObject(
      refusal('invalidInput', '不能以自己为参照'),
    );
  });

  it('a ring, which is named', async () => {
    await link(at.congress, toIndicator(at.workers));
    await expect(link(at.workers, toIndicator(at.congress))).rejects.toMatchObject(
      refusal('invalidInput', '“职代会女性比例” → “党代会女党员代表比例” → “职代会女性比例”'),
    );
  });

  it('an indicator of another district', async () => {
    const other = await createReferenceDistrict();
    await expect(link(at.congress, toIndicator(other.members))).rejects.toMatchObject(
      refusal('invalidInput', '本区县没有这项指标'),
    );
    await expect(link(at.congress, { kind: 'series', id: 'x' })).rejects.toMatchObject(
      refusal('invalidInput', '本区县没有这张参照表'),
    );
  });

  it('another unit', async () => {
    const permille = await addTo(at, { name: '千人比例', targetText: '提高', unit: '‰' });
    await expect(link(at.congress, toIndicator(permille))).rejects.toMatchObject(
      refusal('invalidInput', '单位不一致：本指标为“%”，“千人比例”为“‰”'),
    );
  });

  it('an indicator without numbers', async () => {
    const judged = await addTo(at, { name: '社会氛围', targetText: '更加完善', entryKind: 'judgement' });
    await expect(link(at.congress, toIndicator(judged))).rejects.toMatchObject(
      refusal('invalidInput', '由人工研判，没有数值'),
    );
  });

  it('a link of a target that is compared with nothing', async () => {
    await expect(link(at.rate, toIndicator(at.members))).rejects.toMatchObject(
      refusal('invalidInput', '不需要关联参照'),
    );
  });

  it('a stale version, with the indicator as it is now', async () => {
    const input = { districtId: at.districtId, indicatorId: at.congress, to: toIndicator(at.members) };
    await expect(setReference(at.office, { ...input, version: 7 })).rejects.toMatchObject({
      code: 'staleVersion',
      detail: { current: { id: at.congress, referenceIndicatorId: null } },
    });
  });

  it('another unit for either of two linked indicators', async () => {
    await linkCongress();
    for (const [indicatorId, words] of [
      [at.members, '“党代会女党员代表比例”的参照指标'],
      [at.congress, '已关联参照'],
    ] as const) {
      const { version, retired: _retired, ...item } = await itemOf(indicatorId);
      const edit = editIndicator(at.office, { ...fieldsOf(item), version, unit: '‰' });
      await expect(edit).rejects.toMatchObject(refusal('wrongState', words));
    }
  });
});
