import { LRUCache } from 'lru-cache';
import { headers } from 'next/headers';
import type { ReactElement } from 'react';

const MAX_CHARACTERS = 32 * 1024 * 1024;

type Load = () => Promise<ReactElement>;

/** What `StaticFragment` needs. */
export type Fragment = { fragmentKey: string; html?: string };

/** On globalThis, because every page's bundle may bring its own copy of this module. */
const holder = globalThis as { fuerFragments?: LRUCache<string, string, Load> };

function fragments(): LRUCache<string, string, Load> {
  holder.fuerFragments ??= new LRUCache<string, string, Load>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (html, key) => html.length + key.length,
    fetchMethod: async (_key, _old, { context }) => renderStatic(await context()),
  });
  return holder.fuerFragments;
}

/**
 * HTML of the large, passive part of a page. It is kept under `parts`, which must name everything the content
 * depends on – above all the district's data version, so that no write is ever overlooked, by whichever
 * process it was made – and nothing that is private to one user. Rights are checked before, never here.
 * Elements must be plain: no hooks, no client components, links as `<a>` (StaticFragment makes them soft).
 */
export async function renderFragment(parts: readonly (string | number)[], load: Load): Promise<Fragment> {
  const { fragmentKey, html, isKept } = await keepFragment(parts, load);
  // A document gets the HTML as markup, out of the cache; it need not travel a second time.
  return isKept && (await isDocument()) ? { fragmentKey } : { fragmentKey, html };
}

/** The same with its HTML whoever asks, for what the browser keeps up to date by itself. */
export async function keepFragment(
  parts: readonly (string | number)[],
  load: Load,
): Promise<{ fragmentKey: string; html: string; isKept: boolean }> {
  const fragmentKey = JSON.stringify(parts);
  const kept = await fragments().fetch(fragmentKey, { context: load });
  return { fragmentKey, html: kept ?? (await renderStatic(await load())), isKept: kept !== undefined };
}

/** A browser asks for a document as text/html; a soft navigation does not. */
async function isDocument(): Promise<boolean> {
  return (await headers()).get('accept')?.includes('text/html') ?? false;
}

async function renderStatic(element: ReactElement): Promise<string> {
  // Next forbids the static import in server components, where it would usually be a mistake.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(element);
}
