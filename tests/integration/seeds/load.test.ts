import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { assessDistricts } from '@/lib/services/assess-districts';
import { clearDemo } from '@/seeds/clear-demo';
import { loadDemoReasons } from '@/seeds/demo-reasons';
import { dateDemoWarnings, listCaseIds } from '@/seeds/demo-warnings';
import { loadDemo } from '@/seeds/load-demo';
import { loadPlans, type LoadedPlans } from '@/seeds/load-plans';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database';

const TABLES = [
  'district',
  'department',
  'plan',
  'domain',
  'indicator',
  'indicator_department',
  'target_revision',
  'reading',
  'reading_revision',
  'judgement',
  'warning_reason',
  'reporting_round',
  'reference_series',
  'reference_value',
  'action_item',
  'action_item_department',
  'action_indicator',
  'bulletin',
  'bulletin_entry',
  'bulletin_quarter',
  'key_project',
  'source_gap',
  'audit_log',
];

let own: OwnDatabase;
let sharedUrl: string | undefined;
let loaded: LoadedPlans;

async function countRows(): Promise<Record<string, number>> {
  const counts = TABLES.map((table) => `SELECT '${table}' AS name, count(*)::int AS rows FROM ${table}`);
  const found = await own.query<{ name: string; rows: number }>(counts.join(' UNION ALL '));
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}

beforeAll(async () => {
  await closeDatabase();
  sharedUrl = process.env.DATABASE_URL;
  own = await createOwnDatabase(inject('databaseUrl'));
  process.env.DATABASE_URL = own.url;
  loaded = await loadPlans();
});

afterAll(async () => {
  await closeDatabase();
  if (sharedUrl !== undefined) process.env.DATABASE_URL = sharedUrl;
  await own.drop();
});

describe('loading the published plans', () => {
  it('writes every plan with its indicators, baselines and actions', async () => {
    expect(loaded).toMatchObject({ plans: 9, indicators: 524, actions: 46, skipped: 0 });
    expect(await countRows()).toMatchObject({
      // 524 printed rows, and seven parts of three of them.
      indicator: 531,
      target_revision: 531,
      action_item: 46,
      // Every row of the action plan but the one of its 行动目标.
      action_indicator: 62,
      plan: 9,
    });
  });

  it('splits rows that plainly hold several values: the parts share place, departments and printed target', async () => {
    const rows = await own.query(
      `SELECT i.part_position AS part, i.name, p.position, t.original_text AS text,
         (SELECT count(*)::int FROM indicator_department d WHERE d.indicator_id = i.id) AS departments
       FROM indicator i JOIN indicator p ON p.id = i.parent_id AND p.position = i.position
       JOIN target_revision t ON t.indicator_id = i.id
       WHERE i.district_id = '500103' AND p.serial = '22' ORDER BY i.part_position`,
    );
    expect(rows).toEqual([
      { part: 1, name: '区人大代表中女性比例', position: 23, text: '巩固提高', departments: 1 },
      { part: 2, name: '区人大常委会委员中女性比例', position: 23, text: '巩固提高', departments: 1 },
    ]);
    const [printed] = await own.query(`SELECT count(*)::int AS n FROM indicator WHERE parent_id IS NULL`);
    expect(printed).toEqual({ n: 524 });
  });

  it('keeps target texts word for word, from the first year of the plan', async () => {
    const rows = await own.query(
      `SELECT t.original_text AS text, t.confidence, t.valid_from AS "validFrom" FROM target_revision t
       JOIN indicator i ON i.id = t.indicator_id
       WHERE i.district_id = '500110' AND i.name = '城镇公共厕所男女厕位比'`,
    );
    expect(rows).toEqual([{ text: '02:03', confidence: 'confirm', validFrom: 2021 }]);
  });

  it('keeps baselines as printed, approved and named as coming from the document', async () => {
    const rows = await own.query(
      `SELECT trim_scale(r.value)::text AS value, r.scale, r.flag, r.state, r.entered_by AS "enteredBy"
       FROM reading r JOIN indicator i ON i.id = r.indicator_id
       WHERE i.district_id = '500110' AND i.name = '就业人员中女性比例'`,
    );
    expect(rows).toEqual([
      { value: '42', scale: 1, flag: 'document', state: 'approved', enteredBy: '规划文本' },
    ]);
  });

  it('changes nothing when run again', async () => {
    const before = await countRows();
    expect(await loadPlans()).toMatchObject({
      plans: 0,
      skipped: 9,
      message: '9 个规划都已存在，没有改动。',
    });
    expect(await countRows()).toEqual(before);
  });
});

describe('plans that an earlier version has loaded', () => {
  const links = async () =>
    (await own.query<{ n: number }>(`SELECT count(*)::int AS n FROM action_indicator`))[0]!.n;

  it('get the links of their 举措, unless the office has decided about them', async () => {
    const printed = await links();
    await own.query(`DELETE FROM action_indicator`);
    await loadPlans();
    expect(await links()).toBe(printed);
    await own.query(`DELETE FROM action_indicator`);
    const decided = `INSERT INTO audit_log (id, actor, action, subject_type, subject_id, detail)
      SELECT 'decided', '测试', 'plan.linkAction', 'plan', id, '{}' FROM plan WHERE kind = 'action'`;
    await own.query(decided);
    await loadPlans();
    expect(await links()).toBe(0);
    await own.query(`DELETE FROM audit_log WHERE id = 'decided'`);
    await loadPlans();
    expect(await links()).toBe(printed);
  });
});

describe('demonstration data', () => {
  it('comes, comes only once, and goes without a trace in anything else', async () => {
    const before = await countRows();
    const added = await loadDemo();
    expect(added.readings).toBeGreaterThan(2000);
    expect(added.revisions).toBe(added.readings);
    const brokenDown = async () => {
      const [found] = await own.query<{ indicators: number; parts: number }>(
        `SELECT (SELECT count(*)::int FROM indicator WHERE dimensions <> '{}') AS indicators,
           (SELECT count(*)::int FROM reading_part) AS parts`,
      );
      return found!;
    };
    expect((await brokenDown()).indicators).toBeGreaterThan(10);
    expect((await brokenDown()).parts).toBeGreaterThan(100);
    expect(await loadDemo()).toEqual({
      readings: 0,
      revisions: 0,
      judgements: 0,
      rounds: 0,
      references: 0,
      narratives: 0,
      bulletins: 0,
    });
    await clearDemo();
    expect(await brokenDown()).toEqual({ indicators: 0, parts: 0 });
    expect(await countRows()).toEqual({ ...before, reporting_round: 20 });
  });

  it('closes early quarters, leaves those of a person alone, and opens again only what it closed', async () => {
    const closed = () =>
      own.query<{ quarter: string; by: string }>(
        `SELECT year || 'Q' || quarter AS quarter, closed_by AS by FROM bulletin_quarter
         WHERE closed_at IS NOT NULL ORDER BY 1`,
      );
    await loadDemo();
    expect(await closed()).toHaveLength(8);
    expect((await closed()).at(-1)).toEqual({ quarter: '2025Q4', by: '演示数据' });
    await own.query(`UPDATE bulletin_quarter SET closed_by = '张三' WHERE year = 2025 AND quarter = 4`);
    await own.query(
      `UPDATE bulletin_quarter SET closed_at = NULL, closed_by = NULL WHERE year = 2025 AND quarter = 3`,
    );
    await loadDemo();
    expect(await closed()).toHaveLength(7);
    await clearDemo();
    expect(await closed()).toEqual([{ quarter: '2025Q4', by: '张三' }]);
    await own.query(`DELETE FROM bulletin_quarter`);
  });

  it('takes its verdicts and warnings with it, in the same moment', async () => {
    await loadDemo();
    for await (const { assessments } of assessDistricts(null)) expect(assessments).toBeGreaterThan(0);
    const verdicts = () =>
      own.query<{ n: number }>(`SELECT count(*)::int AS n FROM assessment WHERE status IN ('met', 'notMet')`);
    expect((await verdicts())[0]?.n).toBeGreaterThan(100);
    await clearDemo();
    const [left] = await own.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM assessment a WHERE a.status IN ('met', 'notMet') AND NOT EXISTS (
         SELECT 1 FROM reading r WHERE r.district_id = a.district_id AND r.indicator_id = a.indicator_id)`,
    );
    expect(left?.n).toBe(0);
  });

  it('explains every archived warning, leaves some of the open year to be explained, and only once', async () => {
    const before = await countRows();
    await loadDemo();
    for await (const { assessments } of assessDistricts(null)) expect(assessments).toBeGreaterThan(0);
    expect(await loadDemoReasons()).toBeGreaterThan(50);
    const owed = await own.query<{ closed: boolean; districts: number }>(
      `SELECT n.closed_at IS NOT NULL AS closed, count(DISTINCT w.district_id)::int AS districts FROM warning w
       JOIN reporting_round n ON n.district_id = w.district_id AND n.year = w.year
       JOIN assessment a ON a.district_id = w.district_id AND a.indicator_id = w.indicator_id AND a.year = w.year
       LEFT JOIN warning_reason g ON g.district_id = w.district_id AND g.indicator_id = w.indicator_id
         AND g.year = w.year AND g.type = w.type AND g.value = a.value
       WHERE w.type IN ('volatile', 'reversal') AND a.value IS NOT NULL AND g.type IS NULL GROUP BY closed`,
    );
    expect(owed).toEqual([{ closed: false, districts: 4 }]);
    expect(await loadDemoReasons()).toBe(0);
    expect((await clearDemo()).reasons).toBeGreaterThan(50);
    expect(await countRows()).toEqual(before);
  });

  it('tells the life of its warnings year by year, and takes it away again', async () => {
    await clearDemo();
    await loadDemo();
    const known = await listCaseIds();
    for await (const { assessments } of assessDistricts(null)) expect(assessments).toBeGreaterThan(0);
    await dateDemoWarnings(known);
    const spread = await own.query<{ year: number; lag: number }>(
      `SELECT DISTINCT e.year, extract(year FROM e.at)::int - e.year AS lag FROM warning_event e
       JOIN warning_case c ON c.id = e.case_id JOIN reading r ON r.indicator_id = c.indicator_id
         AND r.year = e.year AND r.flag = 'demonstration'
       WHERE e.kind IN ('raised', 'cameBack') AND e.type <> 'missing' ORDER BY 1, 2`,
    );
    expect(spread.map(({ year }) => year)).toEqual(expect.arrayContaining([2022, 2023, 2024, 2025]));
    expect(new Set(spread.map(({ lag }) => lag))).toEqual(new Set([1]));
    const backwards = await own.query(
      `SELECT a.kind, b.kind AS later FROM warning_event a JOIN warning_event b ON b.case_id = a.case_id AND b.version > a.version
       WHERE b.at < a.at`,
    );
    expect(backwards).toEqual([]);
    const states = await own.query<{ acknowledged: boolean }>(
      `SELECT DISTINCT acknowledged_at IS NOT NULL AS acknowledged FROM warning_case WHERE closed_at IS NULL`,
    );
    expect(states).toHaveLength(2);
    await clearDemo();
    const left = await own.query(
      `SELECT DISTINCT e.type FROM warning_event e JOIN warning_case c ON c.id = e.case_id
       WHERE NOT EXISTS (SELECT 1 FROM warning w WHERE w.indicator_id = c.indicator_id)`,
    );
    expect(left).toEqual([]);
  });

  it('leaves alone what a person entered or changed', async () => {
    await loadDemo();
    await own.query(
      `UPDATE reading SET flag = 'official' WHERE year = 2024 AND indicator_id =
         (SELECT id FROM indicator WHERE district_id = '500103' AND name = '孕产妇系统管理率')`,
    );
    await clearDemo();
    const left = await own.query(
      `SELECT r.year, r.flag, count(v.id)::int AS revisions FROM reading r
       LEFT JOIN reading_revision v ON v.district_id = r.district_id AND v.reading_id = r.id
       WHERE r.flag <> 'document' GROUP BY r.id, r.year, r.flag`,
    );
    expect(left).toEqual([{ year: 2024, flag: 'official', revisions: 1 }]);
  });

  it('brings two departments’ narratives, and takes away those nobody has written in', async () => {
    await clearDemo();
    expect((await loadDemo()).narratives).toBe(4);
    const left = () =>
      own.query(`SELECT n.year, n.kind, n.flag, count(v.id)::int AS steps FROM narrative n
        JOIN narrative_revision v ON v.district_id = n.district_id AND v.narrative_id = n.id
        GROUP BY n.id, n.year, n.kind, n.flag`);
    expect(await left()).toHaveLength(4);
    await own.query(`UPDATE narrative SET flag = 'official' WHERE year = 2024 AND kind = 'nextPlan'`);
    expect((await clearDemo()).narratives).toBe(3);
    expect(await left()).toEqual([{ year: 2024, kind: 'nextPlan', flag: 'official', steps: 1 }]);
    await own.query(`DELETE FROM narrative`);
  });

  it('brings outside values with links, and takes both away again', async () => {
    const linked = () =>
      own.query<{ kind: string; n: number }>(
        `SELECT CASE WHEN reference_indicator_id IS NULL THEN 'series' ELSE 'indicator' END AS kind, count(*)::int AS n
         FROM indicator WHERE reference_indicator_id IS NOT NULL OR reference_series_id IS NOT NULL
         GROUP BY 1 ORDER BY 1`,
      );
    await clearDemo();
    expect(await linked()).toEqual([{ kind: 'indicator', n: 4 }]);
    const { references } = await loadDemo();
    expect(references).toBe(32);
    expect(await linked()).toEqual([
      { kind: 'indicator', n: 4 },
      { kind: 'series', n: 8 },
    ]);
    const flags = await own.query(`SELECT DISTINCT flag FROM reference_value`);
    expect(flags).toEqual([{ flag: 'demonstration' }]);
    await own.query(
      `UPDATE reference_value SET flag = 'official' WHERE year = 2025 AND series_id =
         (SELECT id FROM reference_series WHERE district_id = '500110' AND name = '女职工比例')`,
    );
    await clearDemo();
    expect(await linked()).toEqual([
      { kind: 'indicator', n: 4 },
      { kind: 'series', n: 1 },
    ]);
    const kept = await own.query(
      `SELECT s.name, s.source, v.year FROM reference_series s JOIN reference_value v ON v.series_id = s.id`,
    );
    expect(kept).toEqual([{ name: '女职工比例', source: null, year: 2025 }]);
  });

  it('does not overwrite a reading that is already there', async () => {
    await loadDemo();
    const [kept] = await own.query(`SELECT count(*)::int AS n FROM reading WHERE flag = 'official'`);
    expect(kept).toEqual({ n: 1 });
  });
});
