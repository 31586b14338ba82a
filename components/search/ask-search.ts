import type { SearchResults } from '@/lib/view/search/search-words';

export type Answer =
  | { kind: 'found'; query: string; results: SearchResults }
  | { kind: 'problem'; query: string; message: string };

const OFFLINE = '暂时查不到，请检查网络后按 Enter 重试；已输入的内容不会丢失。';

type Question = { district: string; year: string | null; query: string; signal: AbortSignal };

/** Null when the question was taken back meanwhile. */
export async function askSearch({ district, year, query, signal }: Question): Promise<Answer | null> {
  const params = new URLSearchParams({ q: query, ...(year && { year }) });
  try {
    const response = await fetch(`/api/districts/${district}/search?${params}`, { signal });
    const body: unknown = await response.json();
    if (response.ok) return { kind: 'found', query, results: body as SearchResults };
    return { kind: 'problem', query, message: (body as { message?: string }).message ?? OFFLINE };
  } catch {
    return signal.aborted ? null : { kind: 'problem', query, message: OFFLINE };
  }
}
