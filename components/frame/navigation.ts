import type { Role } from '@/lib/domain/access/actor';

export type NavigationItem = {
  href: string;
  label: string;
  /** Another page that belongs to the item. */
  also?: string;
};
export type NavigationGroup = { label: string; items: NavigationItem[] };

type Group = '查看' | '办理' | '依据';
type DistrictItem = { path: string; label: string; also?: string; group: Group; roles: readonly Role[] };

const READERS: readonly Role[] = ['office', 'liaison', 'leader', 'superior'];

const DISTRICT_ITEMS: readonly DistrictItem[] = [
  { path: 'dashboard', label: '驾驶舱', group: '查看', roles: ['office', 'leader', 'superior'] },
  { path: 'overview', label: '总览', group: '查看', roles: READERS },
  { path: 'indicators', label: '指标', group: '查看', roles: READERS },
  { path: 'compare', label: '区县比较', group: '查看', roles: ['superior'] },
  { path: 'round', label: '报送', group: '办理', roles: ['office'] },
  { path: 'entry', label: '填报', group: '办理', roles: ['office', 'liaison'] },
  { path: 'review', label: '审核', group: '办理', roles: ['office'] },
  { path: 'warnings', label: '预警督办', also: 'supervision', group: '办理', roles: READERS },
  { path: 'actions', label: '举措跟踪', group: '办理', roles: READERS },
  { path: 'narratives', label: '年度总结', group: '办理', roles: READERS },
  { path: 'plans', label: '规划设置', group: '依据', roles: READERS },
  { path: 'history', label: '修改记录', group: '依据', roles: ['office', 'liaison'] },
];

/** Whoever comes to report finds that first; everybody else begins by looking. */
function groupsFor(role: Role): readonly Group[] {
  return role === 'liaison' ? ['办理', '查看', '依据'] : ['查看', '办理', '依据'];
}

/** The main menu of a role. Rights are decided in the services; this only leaves out what would be refused. */
export function navigationFor(role: Role, districtCode: string | null): NavigationGroup[] {
  const inDistrict = (group: Group): NavigationItem[] =>
    DISTRICT_ITEMS.filter((item) => item.group === group && item.roles.includes(role)).map((item) => ({
      href: `/d/${districtCode}/${item.path}`,
      label: item.path === 'plans' && role !== 'office' ? '规划文本' : item.label,
      ...(item.also && { also: `/d/${districtCode}/${item.also}` }),
    }));
  return groupsFor(role)
    .map((group) => ({
      label: group,
      items: [...(districtCode === null ? [] : inDistrict(group)), ...outsideDistricts(group, role)],
    }))
    .filter(({ items }) => items.length > 0);
}

function outsideDistricts(group: Group, role: Role): NavigationItem[] {
  if (group === '依据') return [{ href: '/method', label: '方法说明' }];
  return group === '办理' && role === 'admin' ? [{ href: '/accounts', label: '账号' }] : [];
}
