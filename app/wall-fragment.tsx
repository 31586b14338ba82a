import { WallView } from '@/components/dashboard/wall-view';
import type { Actor } from '@/lib/domain/access/actor';
import { periodParamsSchema } from '@/lib/schemas/address';
import { keepFragment } from '@/lib/server/render-fragment';
import { currentDistricts } from '@/lib/server/session';
import { getDashboard } from '@/lib/services/get-dashboard';
import { getFrame } from '@/lib/services/get-frame';
import { composeDashboard } from '@/lib/view/dashboard/dashboard';
import { formatDay } from '@/lib/view/format-date';

export type Wall = { html: string; tag: string };

type Query = Record<string, string | string[] | undefined>;

/**
 * What the wall shows, for its page and for the route by which it keeps itself up to date. Without a year in the
 * address it is the year whose round is open. Throws `forbidden`, or `notFound` for a year without a round.
 */
export async function wallFragment(actor: Actor, code: string, query: Query): Promise<Wall> {
  const { year: asked, kind } = periodParamsSchema.parse(query);
  const { dataVersion, currentYear, district } = getFrame(actor, code, await currentDistricts());
  const year = asked ?? currentYear;
  const today = new Date();
  const { fragmentKey, html } = await keepFragment(
    ['wall', code, dataVersion, year, kind ?? '', formatDay(today)],
    async () => {
      const facts = await getDashboard(actor, code, year);
      const dashboard = composeDashboard({ ...facts, kind, today });
      return <WallView {...{ dashboard, district, kind }} monitored={facts.monitored} />;
    },
  );
  // The same content has the same tag; a header holds letters of ASCII only.
  return { html, tag: `"${encodeURIComponent(fragmentKey)}"` };
}
