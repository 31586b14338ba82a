import type { DistrictState } from '@/lib/db/sessions';
import type { Actor } from '@/lib/domain/access/actor';
import { readableDistricts } from '@/lib/domain/access/can';
import { AppError } from '@/lib/errors';

export type Frame = {
  district: { code: string; name: string };
  /** Every district the user may switch to, this one included. */
  districts: { code: string; name: string }[];
  years: number[];
  /** Those of them that have a reporting round: none before the first one is opened. */
  rounds: readonly number[];
  /** The year shown when the address names none: the round that is open, else the last one. */
  currentYear: number;
  /** Differs after every transaction that changed anything of the district. */
  dataVersion: string;
};

/** The frame around a district's pages, from what the session has read. Throws `forbidden` or `notFound`. */
export function getFrame(actor: Actor, districtCode: string, tied: readonly DistrictState[]): Frame {
  const readable = readableDistricts(actor);
  if (!readable.includes(districtCode)) {
    throw new AppError('forbidden', `${actor.role} ${actor.id} may not read ${districtCode}`);
  }
  const rows = tied.filter(({ code }) => readable.includes(code));
  const own = rows.find((row) => row.code === districtCode);
  if (!own) throw new AppError('notFound', `district ${districtCode}`);
  // Before the first round is opened there is still a plan to look at and a round to open.
  const years = own.years.length > 0 ? own.years : [new Date().getFullYear() - 1];
  return {
    district: { code: own.code, name: own.name },
    districts: rows.map(({ code, name }) => ({ code, name })),
    years,
    rounds: own.years,
    dataVersion: own.dataVersion,
    currentYear: own.openYear ?? Math.max(...years),
  };
}
