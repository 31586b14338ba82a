import type { ResultGroup, Segment } from '@/lib/view/search/search-words';
import { searchHref } from '@/lib/view/search/search-words';
import type { Answer } from './ask-search';
import type { Choice } from './recent-choices';

export type Option = Choice & {
  id: string;
  title: readonly Segment[];
  detail: readonly Segment[];
  /** Opened again later it would say nothing new: it is no recent choice. */
  isPassing: boolean;
};

export type OptionGroup = { key: string; label: string; options: Option[] };

/** What the list shows: while nothing is typed what was opened lately, then the answer with a way to all results. */
export function groupsOf(
  answer: Answer | null,
  recent: readonly Choice[],
  { district, year, listId }: { district: string; year: string | null; listId: string },
): OptionGroup[] {
  if (answer === null) return recentGroup(recent, listId);
  if (answer.kind === 'problem') return [];
  const { groups, total, query } = answer.results;
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0);
  const all: OptionGroup = {
    key: 'all',
    label: '',
    options: [
      {
        id: `${listId}-all`,
        href: searchHref(district, query, year),
        name: query,
        label: '',
        title: [{ text: `查看全部 ${total} 条结果`, isMarked: false }],
        detail: [],
        isPassing: true,
      },
    ],
  };
  return [...groups.map((group) => toGroup(group, listId)), ...(total > shown ? [all] : [])];
}

function toGroup({ kind, label, count, items }: ResultGroup, listId: string): OptionGroup {
  return {
    key: kind,
    label: `${label} ${count}`,
    options: items.map(({ name, href, title, detail }, place) => ({
      id: `${listId}-${kind}-${place}`,
      ...{ href, name, label, title, detail },
      isPassing: false,
    })),
  };
}

function recentGroup(recent: readonly Choice[], listId: string): OptionGroup[] {
  if (recent.length === 0) return [];
  const options = recent.map((choice, place) => ({
    ...choice,
    id: `${listId}-recent-${place}`,
    title: [{ text: choice.name, isMarked: false }],
    detail: [{ text: choice.label, isMarked: false }],
    isPassing: false,
  }));
  return [{ key: 'recent', label: '最近打开', options }];
}
