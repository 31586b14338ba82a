import type { Role } from '@/lib/domain/access/actor';
import type { SearchSource } from '@/lib/domain/search/search-entry';
import { navigationFor } from '../frame/navigation';
import { METHOD_SECTIONS } from '../method/method-toc';

/** Pages that the menu leads to in a second step. */
const SETUP_PAGES = [
  { path: 'references', label: '参照值' },
  { path: 'rules', label: '校验规则' },
  { path: 'settings', label: '评分参数' },
] as const;

/** What a role's menu leads to, and the sections of the method. */
export function searchPages(role: Role, district: string): SearchSource[] {
  const items = navigationFor(role, district).flatMap((group) => group.items);
  const setup = items.find(({ href }) => href === `/d/${district}/plans`);
  return [
    ...items.map(({ href, label }) => pageOf(href, label, '')),
    ...(setup
      ? SETUP_PAGES.map(({ path, label }) => pageOf(`${setup.href}/${path}`, label, setup.label))
      : []),
    ...METHOD_SECTIONS.map(([id, title]) => pageOf(`/method#${id}`, title, '方法说明')),
  ];
}

const pageOf = (href: string, title: string, detail: string): SearchSource => ({
  kind: 'page',
  id: href,
  title,
  detail,
  names: [],
  context: [],
});
