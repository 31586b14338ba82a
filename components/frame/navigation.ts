import type { Role } from '@/lib/domain/access/actor';

export type NavigationItem = {
  href: string;
  label: string;
  /** Another page that belongs to the item. */
  also?: string;
};

const DISTRICT_ITEMS: { path: string; label: string; also?: string; roles: readonly Role[] }[] = [
  { path: 'dashboard', label: '驾驶舱', roles: ['office', 'leader', 'superior'] },
  { path: 'overview', label: '总览', roles: ['office', 'liaison', 'leader', 'superior'] },
  { path: 'indicators', label: '指标', roles: ['office', 'liaison', 'leader', 'superior'] },
  {
    path: 'warnings',
    label: '预警督办',
    also: 'supervision',
    roles: ['office', 'liaison', 'leader', 'superior'],
  },
  { path: 'actions', label: '举措跟踪', roles: ['office', 'liaison', 'leader', 'superior'] },
  { path: 'compare', label: '区县比较', roles: ['superior'] },
  { path: 'round', label: '报送', roles: ['office'] },
  { path: 'entry', label: '填报', roles: ['office', 'liaison'] },
  { path: 'review', label: '审核', roles: ['office'] },
  { path: 'narratives', label: '年度总结', roles: ['office', 'liaison', 'leader', 'superior'] },
  { path: 'history', label: '修改记录', roles: ['office', 'liaison'] },
  { path: 'plans', label: '规划设置', roles: ['office', 'liaison', 'leader', 'superior'] },
];

/** The main menu of a role. Rights are decided in the services; this only leaves out what would be refused. */
export function navigationFor(role: Role, districtCode: string | null): NavigationItem[] {
  const own =
    districtCode === null
      ? []
      : DISTRICT_ITEMS.filter((item) => item.roles.includes(role)).map((item) => ({
          href: `/d/${districtCode}/${item.path}`,
          label: item.path === 'plans' && role !== 'office' ? '规划文本' : item.label,
          ...(item.also && { also: `/d/${districtCode}/${item.also}` }),
        }));
  const accounts = role === 'admin' ? [{ href: '/accounts', label: '账号' }] : [];
  return [...own, ...accounts, { href: '/method', label: '方法说明' }];
}
