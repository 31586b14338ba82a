import { database } from '@/lib/db/client';
import { listAllDistricts } from '@/lib/db/districts';
import { listUncheckedDistricts } from '@/lib/db/notice-deadlines';
import { chinaDay, chinaTime } from '@/lib/domain/review/calendar';
import { sendDeadlineNotices } from './send-deadline-notices';

/** Before people come to work, and after whatever is due at midnight. */
const EARLIEST = '07:30';

export type DistrictCheck = { district: string } & (
  | { state: 'done'; sent: number }
  | { state: 'busy' }
  /** The others are looked at all the same. */
  | { state: 'failed'; error: unknown }
);

/** The daily look at the deadlines, for the districts that have not had theirs today; none before half past seven. */
export async function* checkDeadlines(now: Date): AsyncGenerator<DistrictCheck> {
  if (chinaTime(now) < EARLIEST) return;
  yield* checkEach(await listUncheckedDistricts(database(), chinaDay(now)), now);
}

/** The same by hand, at any time: of the districts named, or of all. */
export async function* checkDeadlinesNow(
  only: readonly string[] | null,
  now: Date,
): AsyncGenerator<DistrictCheck> {
  const districts = await listAllDistricts();
  yield* checkEach(only === null ? districts : districts.filter(({ code }) => only.includes(code)), now);
}

async function* checkEach(
  districts: readonly { code: string; name: string }[],
  now: Date,
): AsyncGenerator<DistrictCheck> {
  for (const { code, name } of districts) {
    try {
      yield { district: name, ...(await sendDeadlineNotices(code, now)) };
    } catch (error) {
      yield { district: name, state: 'failed', error };
    }
  }
}
