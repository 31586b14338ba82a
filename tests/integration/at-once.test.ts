import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { approveReadings } from '@/lib/services/approve-readings';
import { returnReadings } from '@/lib/services/return-readings';
import { saveReadings } from '@/lib/services/save-readings';
import { submitReadings } from '@/lib/services/submit-readings';
import { withdrawReadings } from '@/lib/services/withdraw-readings';
import { createDepartmentsLoad, type DepartmentsLoad } from '../../scripts/bench/departments-load';
import { closeStatingGaps } from '../support/close-stating-gaps';
import { actorOf } from '../support/people';
import { cellOf, NOW } from '../support/reporting-fixture';
import { findBroken, storedCells } from '../support/stored-state';

let load: DepartmentsLoad;
let ids: readonly string[];
let first: Actor;
let second: Actor;
let office: Actor;
let code = 991_000;

beforeEach(async () => {
  load = await createDepartmentsLoad(String((code += 1)), { departments: 2, indicators: 8 });
  const { districtId, departments } = load;
  const departmentId = departments[0]!.id;
  ids = departments[0]!.indicatorIds;
  first = departments[0]!.liaison.actor;
  second = actorOf('liaison', { districtId, departmentId });
  office = load.office.actor;
});
afterAll(closeDatabase);

const place = () => ({ districtId: load.districtId, year: load.year });
const save = (actor: Actor, values: Record<string, string>, version: number | null = null) =>
  saveReadings(
    actor,
    { ...place(), cells: Object.entries(values).map(([id, value]) => cellOf(id, version, { value })) },
    NOW,
  );
const submit = (actor: Actor, indicatorIds: readonly string[], version: number) =>
  submitReadings(
    actor,
    {
      ...place(),
      items: indicatorIds.map((indicatorId) => ({ indicatorId, version, confirmed: [], reason: null })),
    },
    NOW,
  );
const items = (indicatorIds: readonly string[], version: number) =>
  indicatorIds.map((indicatorId) => ({ indicatorId, version }));
const each = (value: (index: number) => string) =>
  Object.fromEntries(ids.map((id, index) => [id, value(index)]));

const cells = () => storedCells(load.districtId, load.year);
const expectWhole = async () => expect(await findBroken(load.districtId, load.year)).toEqual([]);

/** All values of the first department, handed in: version 2. */
async function handIn(): Promise<void> {
  await save(
    first,
    each((index) => String(1000 + index)),
  );
  expect((await submit(first, ids, 1)).refused).toEqual([]);
}

describe('two of one department', () => {
  it('who save different values at once both have theirs', async () => {
    const [left, right] = [ids.slice(0, 4), ids.slice(4)];
    const outcomes = await Promise.all([
      save(first, Object.fromEntries(left.map((id) => [id, '11']))),
      save(second, Object.fromEntries(right.map((id) => [id, '22']))),
    ]);
    expect(outcomes.flatMap(({ refused }) => refused)).toEqual([]);
    const stored = await cells();
    expect(ids.map((id) => stored.get(id)?.value)).toEqual([...Array(4).fill('11'), ...Array(4).fill('22')]);
    await expectWhole();
  });

  it('who save the same values at once: one of them has each, the other is shown both', async () => {
    const outcomes = await Promise.all([
      save(
        first,
        each(() => '11'),
      ),
      save(second, Object.fromEntries([...ids].reverse().map((id) => [id, '22']))),
    ]);
    const stored = await cells();
    for (const id of ids) {
      const winners = outcomes.filter(({ done }) => done.some(({ indicatorId }) => indicatorId === id));
      expect(winners).toHaveLength(1);
      const kept = winners[0] === outcomes[0] ? '11' : '22';
      const refused = outcomes.flatMap((outcome) =>
        outcome.refused.filter(({ indicatorId }) => indicatorId === id),
      );
      expect(refused).toMatchObject([{ code: 'staleVersion', current: { value: kept, version: 1 } }]);
      expect(stored.get(id)).toEqual({ version: 1, state: 'draft', value: kept });
    }
    await expectWhole();
  });

  it('one value saved fifty times at once is saved once for each version', async () => {
    const id = ids[0]!;
    for (const version of [null, 1, 2]) {
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          save(index % 2 === 0 ? first : second, { [id]: `${version ?? 0}${index + 100}` }, version),
        ),
      );
      const won = outcomes.flatMap(({ done }) => done);
      expect(won).toHaveLength(1);
      const current = { value: won[0]!.value, version: (version ?? 0) + 1 };
      expect(won[0]).toMatchObject(current);
      const lost = outcomes.flatMap(({ refused }) => refused);
      expect(lost).toHaveLength(49);
      for (const refusal of lost) expect(refusal).toMatchObject({ code: 'staleVersion', current });
    }
    await expectWhole();
  });

  it('a save that is sent again because its answer was lost is done, and makes no second version', async () => {
    await save(first, { [ids[0]!]: '12.50' });
    const again = await save(first, { [ids[0]!]: '12.50' });
    expect(again).toMatchObject({ done: [{ version: 1, value: '12.50', state: 'draft' }], refused: [] });
    // The same number with other decimals claims something else.
    expect((await save(first, { [ids[0]!]: '12.5' })).refused).toMatchObject([{ code: 'staleVersion' }]);
    await expectWhole();
  });
});

describe('the office and those who report', () => {
  it('approving while values are withdrawn and typed anew: what is approved is what was looked at', async () => {
    await handIn();
    const retype = async (id: string, index: number) => {
      const { done } = await withdrawReadings(first, { ...place(), items: items([id], 2) }, NOW);
      return done.length === 0 ? [] : (await save(first, { [id]: String(5000 + index) }, 3)).done;
    };
    const approveOne = (id: string) => approveReadings(office, { ...place(), items: items([id], 2) }, NOW);
    const [approvals, retyped] = await Promise.all([
      Promise.all(ids.map(approveOne)),
      Promise.all([...ids].map(retype)),
    ]);
    const stored = await cells();
    ids.forEach((id, index) => {
      const approved = approvals[index]!.done.length === 1;
      expect(retyped[index]!.length === 1).toBe(!approved);
      expect(stored.get(id)).toEqual(
        approved
          ? { version: 3, state: 'approved', value: String(1000 + index) }
          : { version: 4, state: 'draft', value: String(5000 + index) },
      );
    });
    await expectWhole();
  });

  it('returning while values are submitted and approved: each value goes one way', async () => {
    await handIn();
    const [returned, approved, withdrawn] = await Promise.all([
      returnReadings(office, { ...place(), items: items(ids, 2), reason: '请核对' }, NOW),
      approveReadings(
        actorOf('office', { districtId: load.districtId }),
        { ...place(), items: items([...ids].reverse(), 2) },
        NOW,
      ),
      withdrawReadings(second, { ...place(), items: items(ids, 2) }, NOW),
    ]);
    const done = [...returned.done, ...approved.done, ...withdrawn.done].map(
      ({ indicatorId }) => indicatorId,
    );
    expect([...done].sort()).toEqual([...ids].sort());
    expect([...(await cells()).values()].map(({ version }) => version)).toEqual(ids.map(() => 3));
    await expectWhole();
  });

  it('two of the office approving the same values in opposite orders do not block each other', async () => {
    await handIn();
    const other = actorOf('office', { districtId: load.districtId });
    const outcomes = await Promise.all([
      approveReadings(office, { ...place(), items: items(ids, 2) }, NOW),
      approveReadings(other, { ...place(), items: items([...ids].reverse(), 2) }, NOW),
    ]);
    const done = outcomes.flatMap((outcome) => outcome.done.map(({ indicatorId }) => indicatorId));
    expect([...done].sort()).toEqual([...ids].sort());
    await expectWhole();
  });

  it('closing while twenty saves are under way: each is in the closed year or was told that it is closed', async () => {
    const { districtId, departments } = load;
    await handIn();
    await approveReadings(office, { ...place(), items: items(ids.slice(0, 4), 2) }, NOW);
    const theirs = departments[1]!;
    const saves = Array.from({ length: 20 }, (_, index) =>
      save(theirs.liaison.actor, { [theirs.indicatorIds[index % 8]!]: String(100 + index) }),
    );
    const [closed, ...outcomes] = await Promise.all([closeStatingGaps(office, place(), NOW), ...saves]);
    expect(closed).toEqual({ archived: 4, gaps: 12 });
    const stored = await cells();
    const kept = outcomes.flatMap(({ done }) => done);
    for (const { indicatorId, value } of kept) {
      expect(stored.get(indicatorId)).toEqual({ version: 1, state: 'draft', value });
    }
    expect(stored.size).toBe(ids.length + kept.length);
    for (const { code: why } of outcomes.flatMap(({ refused }) => refused)) {
      expect(['wrongState', 'staleVersion']).toContain(why);
    }
    const round = await database().reportingRound.findFirstOrThrow({ where: { districtId } });
    expect(round.closedAt).toEqual(NOW);
    expect((await save(theirs.liaison.actor, { [theirs.indicatorIds[0]!]: '9' })).refused[0]).toMatchObject({
      code: 'wrongState',
    });
    await expectWhole();
  });
});
