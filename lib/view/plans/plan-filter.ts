import { lacksReference, scoredItems, type PlanIndicatorItem } from './plan-indicators';

export type PlanFilter = { show: string; domain: string; department: string; q: string };

/** The rows a filter leaves, by themselves or by a part. `show`: open = 待确认, unlinked = 未关联参照, retired = 已停用, empty = all in force. */
export function filterPlanIndicators(
  items: readonly PlanIndicatorItem[],
  { show, domain, department, q }: PlanFilter,
): PlanIndicatorItem[] {
  const words = q.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const shown =
      show === 'retired' ? item.retired || item.parts.some(({ retired }) => retired) : !item.retired;
    if (!shown || (show === 'open' && !isOpen(item))) return false;
    if (show === 'unlinked' && !scoredItems(item).some(lacksReference)) return false;
    if (domain && item.domainId !== domain) return false;
    const family = [item, ...item.parts];
    if (
      department &&
      !family.some((each) => [...each.lead, ...each.participating].some(({ id }) => id === department))
    )
      return false;
    const text = family
      .map((each) => `${each.serial} ${each.name} ${each.target?.text ?? ''}`)
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The reading of a target that is scored waits for somebody to vouch for it. */
function isOpen(item: PlanIndicatorItem): boolean {
  return scoredItems(item).some(({ target }) => target?.state === 'open');
}

export type DomainGroup = { id: string; name: string; items: PlanIndicatorItem[] };

/** Rows under their domains, in the plan's order; domains without a row are left out. */
export function groupByDomain(
  domains: readonly { id: string; name: string }[],
  items: readonly PlanIndicatorItem[],
): DomainGroup[] {
  return domains
    .map(({ id, name }) => ({ id, name, items: items.filter((item) => item.domainId === id) }))
    .filter((group) => group.items.length > 0);
}

/** 47 项指标（42 个序号），8 个领域；12 项目标的读法待确认。 */
export function planFinding(items: readonly PlanIndicatorItem[], domains: number): string {
  const active = items.filter((item) => !item.retired);
  if (active.length === 0) return '还没有录入指标。';
  const serials = new Set(active.map(({ serial }) => serial).filter(Boolean)).size;
  const open = active.filter(isOpen).length;
  const count = serials > 0 ? `${active.length} 项指标（${serials} 个序号）` : `${active.length} 项指标`;
  const unlinked = active.filter(lacksReference).length;
  const waiting = unlinked > 0 ? `${unlinked} 项未关联参照。` : '';
  const state = open === 0 ? '目标读法全部确定' : `${open} 项目标的读法待确认`;
  return `${count}，${domains} 个领域；${state}${waiting ? `，${waiting}` : '。'}`;
}
