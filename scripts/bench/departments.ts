import { closeDatabase } from '@/lib/db/client';
import { findDifferences, sentText } from './departments-check';
import { createDepartmentsLoad, LOAD_PASSWORD, type DepartmentsLoad } from './departments-load';
import type { Figure } from './print';
import { callAction, readActionIds, signIn } from './server-action';

const DISTRICT = '990001';
const SIZE = { departments: 50, indicators: 20 };

type At = { origin: string; databaseUrl: string };
/** As far as this needs it: what the server left alone, and why. */
type Answer = { refused: { message: string }[] };
type Submission = { milliseconds: number; failure: string | null };

/**
 * All departments save and submit their sheets at the same moment, each as its own browser would. None may fail, and
 * the database must end equal to the sum of what was sent; otherwise this throws.
 */
export async function benchDepartments({ origin, databaseUrl }: At): Promise<Figure> {
  process.env.DATABASE_URL = databaseUrl;
  try {
    const load = await createDepartmentsLoad(DISTRICT, SIZE);
    const cookies: string[] = [];
    for (const { liaison } of load.departments)
      cookies.push(await signIn(origin, liaison.username, LOAD_PASSWORD));
    const began = performance.now();
    const submissions = await Promise.all(
      cookies.map((cookie, index) => handIn(load, index, { origin, cookie })),
    );
    const totalMs = performance.now() - began;
    refuseFailures(submissions);
    const differences = await findDifferences(load);
    if (differences.length > 0)
      throw new Error(`stored is not what was sent: ${JSON.stringify(differences)}`);
    const times = submissions.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    return {
      figure: 'departments submitting at once',
      departments: SIZE.departments,
      values: SIZE.departments * SIZE.indicators,
      failed: 0,
      storedEqualsSent: true,
      totalMs,
      medianMs: times[Math.floor(times.length / 2)] ?? 0,
      p95Ms: times[Math.ceil(times.length * 0.95) - 1] ?? 0,
    };
  } finally {
    await closeDatabase();
  }
}

/** One department's sheet: saved as a draft, then submitted. */
async function handIn(
  { districtId, year, departments }: DepartmentsLoad,
  index: number,
  by: { origin: string; cookie: string },
): Promise<Submission> {
  const began = performance.now();
  const ids = readActionIds();
  const indicatorIds = departments[index]?.indicatorIds ?? [];
  const send = (action: string, rows: Record<string, unknown>) =>
    callAction<Answer>({
      ...by,
      path: `/d/${districtId}/entry`,
      id: ids.get(action) ?? '',
      input: { districtId, year, ...rows },
    });
  const saved = await send('saveReadingsAction', {
    cells: indicatorIds.map((indicatorId, row) => ({
      indicatorId,
      version: null,
      value: sentText(index, row),
      numerator: '',
      denominator: '',
      note: '',
    })),
  });
  const submitted = await send('submitReadingsAction', {
    items: indicatorIds.map((indicatorId) => ({ indicatorId, version: 1, confirmed: [], reason: '已核对' })),
  });
  const problems = [saved, submitted].flatMap((result) =>
    result.ok ? result.data.refused.map(({ message }) => message) : [result.problem.message],
  );
  return { milliseconds: performance.now() - began, failure: problems[0] ?? null };
}

function refuseFailures(submissions: readonly Submission[]): void {
  const failures = submissions.flatMap(({ failure }) => failure ?? []);
  if (failures.length > 0) throw new Error(`${failures.length} departments failed: ${failures[0]}`);
}
