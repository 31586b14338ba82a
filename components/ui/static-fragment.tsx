'use client';

import { useRouter } from 'next/navigation';
import { useEffect, type MouseEvent } from 'react';

type Props = {
  /** Under which the server keeps the HTML. */
  fragmentKey: string;
  /** Only where the HTML is not in the document already: in a soft navigation. */
  html?: string;
};

/**
 * Shows HTML that the server rendered and kept. In a document it stands once, as markup, and is taken over from
 * there; sending it a second time as data for React would double the page. Its links stay soft navigations;
 * modified clicks, downloads and foreign addresses are left to the browser.
 */
export function StaticFragment({ fragmentKey, html }: Props) {
  const router = useRouter();
  const content = findContent(fragmentKey, html);
  const isLost = content === undefined;
  useEffect(() => {
    if (isLost) router.refresh();
  }, [isLost, router]);
  const follow = (event: MouseEvent<HTMLDivElement>) => {
    const address = softAddress(event);
    if (address === null) return;
    event.preventDefault();
    router.push(address);
  };
  return (
    <div
      data-fragment={fragmentKey}
      onClick={follow}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: content ?? '' }}
    />
  );
}

/** What this browser has shown lately, so that Back finds it again. */
const shown = new Map<string, string>();
const SHOWN_AT_MOST = 20;

function findContent(key: string, html: string | undefined): string | undefined {
  if (typeof window === 'undefined') return html ?? keptByServer(key);
  const content = html ?? shown.get(key) ?? inDocument(key);
  if (content === undefined) return undefined;
  shown.delete(key);
  shown.set(key, content);
  const [oldest] = shown.keys();
  if (shown.size > SHOWN_AT_MOST && oldest !== undefined) shown.delete(oldest);
  return content;
}

/** The cache of lib/server/render-fragment.ts, in whose process this component first renders. */
function keptByServer(key: string): string | undefined {
  const holder = globalThis as { fuerFragments?: { get(key: string): string | undefined } };
  return holder.fuerFragments?.get(key);
}

function inDocument(key: string): string | undefined {
  return document.querySelector(`[data-fragment="${CSS.escape(key)}"]`)?.innerHTML;
}

/** Where a plain click on a link of our own leads; null for everything that is the browser's business. */
function softAddress(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  // Read as an attribute, because a link drawn in SVG has no address of its own.
  const link = (event.target as Element).closest('a[href]');
  if (!link || link.hasAttribute('target') || link.hasAttribute('download')) return null;
  const address = new URL(link.getAttribute('href') ?? '', window.location.href);
  if (address.origin !== window.location.origin) return null;
  return address.pathname + address.search + address.hash;
}
