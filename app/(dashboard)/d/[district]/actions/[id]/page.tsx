import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { ItemPage } from '@/components/actions/item-page';
import { pathIdSchema } from '@/lib/schemas/address';
import { standQuarter } from '@/lib/domain/progress/bulletin';
import { isSameQuarter } from '@/lib/domain/progress/quarter';
import { getActionItem, type ActionItemDetail } from '@/lib/services/get-action-item';
import { toHistory } from '@/lib/view/actions/item-history';
import { toItemRow, type ItemRow } from '@/lib/view/actions/item-row';
import { districtFrame } from '../../district-frame';
import { assignProjectAction, linkActionAction } from '../actions';

export const metadata: Metadata = { title: '举措' };

type Props = { params: Promise<{ district: string; id: string }> };

export default async function Page({ params }: Props) {
  const { district, id: asked } = await params;
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const id = pathIdSchema.parse(asked);
    const found = await getActionItem(actor, { districtId: district, id, rounds: frame.rounds }, new Date());
    const { plan, kind, item, heads, terms, quarter, today, verdictYear } = found;
    const set = terms.find((one) => isSameQuarter(one, quarter)) ?? null;
    const standing = standQuarter(quarter, set, today);
    const row = toItemRow(item, { plan, standing, heads, terms, today, verdictYear });
    return (
      <ItemPage
        address={{ district, planId: plan.id, kind, quarter }}
        row={row}
        planTitle={plan.title}
        history={toHistory(item)}
        verdictYear={verdictYear}
        setup={setupOf(district, found, row)}
      />
    );
  });
}

function setupOf(district: string, { kind, choices, item }: ActionItemDetail, row: ItemRow) {
  if (!choices) return null;
  const of = { district, id: item.id, title: item.title };
  if (kind === 'action') {
    const linked = row.indicators.map(({ id }) => id);
    return { ...of, kind, indicators: choices.indicators, linked, link: linkActionAction };
  }
  const idsOf = (role: 'lead' | 'participating') =>
    item.departments.filter((one) => one.role === role).map(({ id }) => id);
  const assigned = { lead: idsOf('lead'), participating: idsOf('participating') };
  return { ...of, kind, departments: choices.departments, assigned, assign: assignProjectAction };
}
