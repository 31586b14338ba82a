import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { DEFAULT_SETTINGS, type ScoringSettings } from '@/lib/domain/scoring/settings';
import { changeSettingsSchema } from '@/lib/schemas/scoring-settings';
import { correctReadingSchema } from '@/lib/schemas/reading';
import { addDomain } from '@/lib/services/add-domain';
import { addIndicator } from '@/lib/services/add-indicator';
import { addPlan } from '@/lib/services/add-plan';
import { changeSettings } from '@/lib/services/change-settings';
import { correctReading } from '@/lib/services/correct-reading';
import { getIndicator } from '@/lib/services/get-indicator';
import { getOverview } from '@/lib/services/get-overview';
import { getOwnSettings, getSettings } from '@/lib/services/get-settings';
import { getPlan } from '@/lib/services/get-plan';
import { reopenRound } from '@/lib/services/reopen-round';
import { openRound } from '@/lib/services/open-round';
import { previewSettings } from '@/lib/services/preview-settings';
import { closeStatingGaps } from '../support/close-stating-gaps';
import { actorOf, createDistrict } from '../support/people';

const REASON = '区妇儿工委全委会议定';
const WIDER = { aroundTolerance: '0.1' };

let districtId: string;
let planId: string;
let office: Actor;
let colleague: Actor;
let leader: Actor;
/** 45左右, with 42 each year: met only when the tolerance is 10 %. */
let around: string;
/** ≥94, with 90: 接近达标 only when the share is 5 %. */
let rate: string;

const input = (version: number, values: Partial<ScoringSettings>, reason = REASON) => ({
  districtId,
  version,
  values: { ...DEFAULT_SETTINGS, ...values },
  reason,
});

const verdictOf = (indicatorId: string, year: number) =>
  database().assessment.findUniqueOrThrow({
    where: { districtId_indicatorId_year: { districtId, indicatorId, year } },
    select: { status: true, nearlyMet: true },
  });

const statusesOf = async (indicatorId: string) =>
  Promise.all([2024, 2025].map(async (year) => (await verdictOf(indicatorId, year)).status));

beforeAll(() => {
  leader = actorOf('leader');
});

beforeEach(async () => {
  districtId = await createDistrict('参数区');
  office = actorOf('office', { districtId });
  colleague = { ...actorOf('office', { districtId }), name: '李敏' };
  leader = actorOf('leader', { districtId });
  const period = { periodStart: 2021, periodEnd: 2030, baselineYear: 2020 };
  const plan = { kind: 'women' as const, title: '参数区妇女发展规划', documentNumber: null, issuedOn: null };
  planId = (await addPlan(office, { districtId, ...plan, ...period })).planId;
  const { domainId } = await addDomain(office, { districtId, planId, name: '妇女与经济' });
  const add = async (name: string, targetText: string, value: string) => {
    const { indicatorId } = await addIndicator(office, {
      districtId,
      planId,
      domainId,
      serial: '1',
      name,
      unit: '%',
      attribute: 'anticipated',
      entryKind: 'value',
      definition: null,
      formula: null,
      dataSource: null,
      note: null,
      targetText,
      leadDepartmentId: null,
    });
    await database().reading.createMany({
      data: [2020, 2024, 2025].map((year) => ({
        districtId,
        indicatorId,
        year,
        value,
        scale: 0,
        state: 'approved' as const,
      })),
    });
    return indicatorId;
  };
  around = await add('女性劳动者占比', '45左右', '42');
  rate = await add('孕产妇系统管理率', '≥94', '90');
  for (const year of [2024, 2025]) {
    await openRound(office, { districtId, year, opensOn: `${year + 1}-01-05`, dueOn: `${year + 1}-03-31` });
  }
});
afterAll(closeDatabase);

const closeLastYear = () => closeStatingGaps(office, { districtId, year: 2024 }, new Date());

describe('who may read and who may change', () => {
  const outsiders: [string, () => Actor][] = [
    ['the 联络员 of the district', () => actorOf('liaison', { districtId, departmentId: 'x' })],
    ['its 领导', () => leader],
    ['its 上级', () => actorOf('superior', { districtIds: [districtId] })],
    ['the office of another district', () => actorOf('office', { districtId: '999999' })],
    ['the administrator', () => actorOf('admin')],
  ];

  it.each(outsiders)('%s neither previews nor changes', async (_, actor) => {
    await expect(previewSettings(actor(), input(0, WIDER))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changeSettings(actor(), input(0, WIDER))).rejects.toMatchObject({ code: 'forbidden' });
    expect(await database().settingsRevision.count({ where: { districtId } })).toBe(0);
  });

  it('everyone of the district reads them, and only the office is offered to change them', async () => {
    expect((await getSettings(office, districtId)).mayManage).toBe(true);
    for (const [, actor] of outsiders.slice(0, 3)) {
      expect(await getSettings(actor(), districtId)).toMatchObject({
        mayManage: false,
        openYears: [2024, 2025],
      });
    }
    for (const [, actor] of outsiders.slice(3)) {
      await expect(getSettings(actor(), districtId)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('the method page shows the own district’s, and the initial ones to those without', async () => {
    await changeSettings(office, input(0, WIDER));
    expect((await getOwnSettings(leader)).aroundTolerance).toBe('0.1');
    expect(await getOwnSettings(actorOf('superior', { districtIds: [districtId] }))).toEqual(
      DEFAULT_SETTINGS,
    );
    expect(await getOwnSettings(actorOf('admin'))).toEqual(DEFAULT_SETTINGS);
  });
});

describe('looking at what would change', () => {
  it('names the verdicts of the open years and writes nothing', async () => {
    await closeLastYear();
    const before = await statusesOf(around);
    const preview = await previewSettings(office, input(0, WIDER));
    expect(preview).toMatchObject({ openYears: [2025], archivedYears: [2024], compared: 2 });
    expect(preview.changed).toMatchObject([
      { indicatorId: around, kind: 'women', name: '女性劳动者占比', year: 2025 },
    ]);
    expect(preview.changed[0]?.changes).toContainEqual({ what: 'status', from: 'notMet', to: 'met' });
    expect(preview.changed[0]?.changes.map(({ what }) => what)).toContain('target');
    expect(await statusesOf(around)).toEqual(before);
    expect(await database().settingsRevision.count({ where: { districtId } })).toBe(0);
  });

  it('tells exactly what saving then does', async () => {
    const values = { ...WIDER, nearTolerance: '0.05' };
    const { changed } = await previewSettings(office, input(0, values));
    expect(changed.map(({ indicatorId, year }) => [indicatorId, year])).toEqual([
      [around, 2024],
      [around, 2025],
      [rate, 2024],
      [rate, 2025],
    ]);
    await changeSettings(office, input(0, values));
    expect(await verdictOf(around, 2025)).toMatchObject({ status: 'met' });
    expect(await verdictOf(rate, 2024)).toEqual({ status: 'notMet', nearlyMet: true });
  });
});

describe('changing settings', () => {
  it('keeps a version with who, why and what, beside an audit row', async () => {
    expect(await changeSettings(office, input(0, WIDER))).toEqual({ version: 1 });
    const { history } = await getSettings(leader, districtId);
    expect(history).toMatchObject([
      { version: 1, saved: { reason: REASON, by: office.name }, changes: [{ from: '3%', to: '10%' }] },
      { version: 0, saved: null, changes: [], settings: DEFAULT_SETTINGS },
    ]);
    const trail = await database().auditLog.findMany({ where: { districtId, action: 'settings.change' } });
    expect(trail).toMatchObject([
      {
        subjectId: `${districtId}/1`,
        detail: { changes: [{ key: 'aroundTolerance', from: '3%', to: '10%' }] },
      },
    ]);
  });

  it('refuses a version that is no longer in force, and says who changed what', async () => {
    await changeSettings(colleague, input(0, WIDER));
    const stale = {
      code: 'staleVersion',
      userMessage: expect.stringContaining(`李敏把“左右”容差由 3% 改为 10%（${REASON}）`),
    };
    await expect(changeSettings(office, input(0, { nearTolerance: '0.05' }))).rejects.toMatchObject(stale);
    await expect(previewSettings(office, input(0, { nearTolerance: '0.05' }))).rejects.toMatchObject(stale);
    expect((await getSettings(office, districtId)).history[0]).toMatchObject({ version: 1 });
  });

  it('of two at the same moment one is refused', async () => {
    const outcomes = await Promise.allSettled([
      changeSettings(office, input(0, WIDER)),
      changeSettings(colleague, input(0, { nearTolerance: '0.05' })),
    ]);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'staleVersion' } }]);
    expect(await database().settingsRevision.count({ where: { districtId } })).toBe(1);
  });

  it('refuses to save what is in force already, however it is written', async () => {
    const same = input(0, { markedChange: '0.1' });
    await expect(changeSettings(office, same)).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(previewSettings(office, same)).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it('asks for a reason and for values the formulas can carry', () => {
    const fieldsOf = (changes: object) =>
      changeSettingsSchema
        .safeParse({ ...input(0, WIDER), ...changes })
        .error?.issues.map(({ path }) => path.join('.'));
    expect(fieldsOf({})).toBeUndefined();
    expect(fieldsOf({ reason: ' ' })).toEqual(['reason']);
    expect(fieldsOf(input(0, { paceFaster: '1' }))).toEqual(['values.paceFaster']);
    expect(fieldsOf(input(0, { aroundTolerance: '-0.1' }))).toEqual(['values.aroundTolerance']);
    expect(fieldsOf(input(0, { aroundTolerance: 'abc', paceFaster: '1' }))).toEqual([
      'values.aroundTolerance',
    ]);
    expect(fieldsOf(input(0, { forecastPoints: 4.5 }))).toEqual(['values.forecastPoints']);
    expect(fieldsOf(input(0, { forecastPoints: 0 }))).toContain('values.forecastPoints');
  });

  it('an earlier version comes back as a new one', async () => {
    await changeSettings(office, input(0, WIDER));
    const [, initial] = (await getSettings(office, districtId)).history;
    await changeSettings(office, { ...input(1, {}), values: initial!.settings });
    expect(await statusesOf(around)).toEqual(['notMet', 'notMet']);
    expect((await getSettings(office, districtId)).history.map(({ version }) => version)).toEqual([2, 1, 0]);
  });
});

describe('an archived year', () => {
  it('keeps its verdict, and takes the current settings once it is opened again', async () => {
    await closeLastYear();
    await changeSettings(office, input(0, WIDER));
    expect(await statusesOf(around)).toEqual(['notMet', 'met']);
    const { history } = await getSettings(office, districtId);
    expect(history.map(({ archivedYears }) => archivedYears)).toEqual([[], [2024]]);
    await reopenRound(office, { districtId, year: 2024, reason: '补报' });
    expect(await statusesOf(around)).toEqual(['met', 'met']);
    await closeLastYear();
    expect((await getSettings(office, districtId)).history[0].archivedYears).toEqual([2024]);
  });

  it('is scored with its own settings when a value of it is corrected', async () => {
    await closeLastYear();
    await changeSettings(office, input(0, WIDER));
    const correct = (value: string, version: number) =>
      correctReading(
        office,
        correctReadingSchema.parse({
          districtId,
          year: 2024,
          indicatorId: around,
          version,
          value,
          numerator: '',
          denominator: '',
          note: '',
          reason: '统计部门修订',
          confirmed: true,
        }),
        new Date(),
      );
    const first = await correct('41', 2);
    // 41 lies within 10 % of 45, but not within the 3 % that the year was archived with.
    expect(first.verdict?.status).toBe('notMet');
    const second = await correct('44', first.version);
    expect(second.verdict?.status).toBe('met');
    expect(await statusesOf(around)).toEqual(['met', 'met']);
  });

  it('is shown with its own settings on every page', async () => {
    await closeLastYear();
    await changeSettings(office, input(0, WIDER));
    const lowOf = async (year: number) => {
      const { indicator } = await getIndicator(leader, { districtId, indicatorId: around, year });
      const { rows, settings } = await getOverview(leader, districtId, year);
      const { indicators, parseSettings } = await getPlan(leader, districtId, planId, year);
      const rules = [
        indicator.targets[0]?.rule,
        rows.find(({ id }) => id === around)?.target?.rule,
        indicators.find(({ id }) => id === around)?.targets[0]?.rule,
      ];
      expect([settings.aroundTolerance, parseSettings.aroundTolerance]).toEqual([
        indicator.settings.aroundTolerance,
        '0.1',
      ]);
      return rules.map((rule) => (rule?.kind === 'band' ? rule.low : null));
    };
    expect(await lowOf(2024)).toEqual(['43.65', '43.65', '43.65']);
    expect(await lowOf(2025)).toEqual(['40.5', '40.5', '40.5']);
  });
});
