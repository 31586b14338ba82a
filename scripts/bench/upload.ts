import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { closeDatabase, database } from '@/lib/db/client';
import { writeWorkbook } from '@/lib/documents/table/write-workbook';
import type { Actor } from '@/lib/domain/access/actor';
import { applyUpload } from '@/lib/services/apply-upload';
import { exportEntryTable } from '@/lib/services/export-entry-table';
import { stageUpload } from '@/lib/services/stage-upload';
import { migrate } from '../support/migrate.mjs';
import { startScratchCluster } from '../support/scratch-cluster.mjs';
import type { Figure } from './print';

const INDICATORS = 2_000;
const WARM_UP = 3;
const ROUNDS = 7;
const YEAR = 2025;
const NOW = new Date('2026-03-01T02:00:00Z');

/**
 * A workbook of 2,000 indicators, all filled in: dry run and apply through the services, against only parsing the
 * same file with the same library. Both are measured in turn, in a district of its own each round, after rounds
 * that warm up.
 */
export async function benchUpload(): Promise<Figure> {
  const cluster = await startScratchCluster();
  try {
    await cluster.ensureDatabase('upload');
    process.env.DATABASE_URL = cluster.url('upload');
    await migrate(process.env.DATABASE_URL);
    const rounds: Round[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1)
      rounds.push(await measure(String(910_000 + round)));
    const measured = rounds.slice(WARM_UP);
    const parse = median(measured.map((one) => one.parse));
    const dryRun = median(measured.map((one) => one.dryRun));
    const apply = median(measured.map((one) => one.apply));
    return {
      figure: 'upload',
      goal: 2,
      rows: INDICATORS,
      kilobytes: Math.round((measured[0]?.bytes ?? 0) / 1024),
      parseMs: parse,
      dryRunMs: dryRun,
      applyMs: apply,
      ratio: median(measured.map((one) => (one.dryRun + one.apply) / one.parse)),
    };
  } finally {
    await closeDatabase();
    await cluster.stop();
  }
}

type Round = { parse: number; dryRun: number; apply: number; bytes: number };

async function measure(districtId: string): Promise<Round> {
  const actor = await createDistrict(districtId);
  const bytes = await fillWorkbook(actor, districtId);
  const parse = await timed(() => new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer));
  const query = { districtId, year: YEAR, fileName: '填报表.xlsx', bytes };
  const dryRun = await timed(() => stageUpload(actor, query, NOW));
  const { uploadId, fingerprint, counts } = dryRun.result;
  if (counts.new !== INDICATORS) throw new Error(`dry run: ${JSON.stringify(counts)}`);
  const input = { districtId, uploadId, fingerprint, preferred: [] };
  const apply = await timed(() => applyUpload(actor, input, NOW));
  const { result } = apply;
  if (result.status !== 'applied' || result.written !== INDICATORS) throw new Error('not applied');
  return { parse: parse.ms, dryRun: dryRun.ms, apply: apply.ms, bytes: bytes.length };
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The workbook the office would download, with numerator, denominator and a note in every line. */
async function fillWorkbook(actor: Actor, districtId: string): Promise<Uint8Array<ArrayBuffer>> {
  const { lines } = await exportEntryTable(actor, { districtId, year: YEAR, departmentId: null }, NOW);
  const filled = lines.map((line, index) => ({
    ...line,
    numerator: String(3000 + (index % 900)),
    denominator: '4300',
    note: `按部门年报统计，第 ${index} 项`,
  }));
  return writeWorkbook(filled, { title: '填报表', subtitle: '' });
}

const idOf = (districtId: string, index: number): string =>
  `00000000-0000-4000-8000-${districtId}${String(index).padStart(6, '0')}`;

async function createDistrict(districtId: string): Promise<Actor> {
  const db = database();
  const name = `基准区${districtId}`;
  await db.district.create({
    data: { code: districtId, name, fullName: name, parentCode: '900000', parentName: '基准市' },
  });
  const planId = randomUUID();
  const domainId = randomUUID();
  await db.plan.create({
    data: {
      id: planId,
      districtId,
      kind: 'women',
      title: `${name}妇女发展规划`,
      periodStart: 2021,
      periodEnd: 2030,
      baselineYear: 2020,
      source: '基准',
    },
  });
  await db.domain.create({ data: { id: domainId, districtId, planId, position: 1, name: '妇女与健康' } });
  await db.indicator.createMany({
    data: Array.from({ length: INDICATORS }, (_, index) => ({
      id: idOf(districtId, index),
      districtId,
      planId,
      domainId,
      position: index + 1,
      serial: String(index + 1),
      name: `孕产妇系统管理率之${index + 1}`,
      unit: '%',
      entryKind: 'fraction' as const,
      definition: '按规定接受早孕检查、至少五次产前检查、住院分娩和产后访视的产妇人数占活产数的比例',
      formula: '系统管理人数÷活产数×100%',
      source: '基准',
    })),
  });
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  await db.reportingRound.create({
    data: { districtId, year: YEAR, opensOn: day('2026-01-05'), dueOn: day('2026-03-15') },
  });
  return {
    id: `bench-${districtId}`,
    name: '基准',
    role: 'office',
    districtId,
    departmentId: null,
    districtIds: [],
    mustChangePassword: false,
  };
}
