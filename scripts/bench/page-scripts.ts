import { gzipSync } from 'node:zlib';
import type { Figure } from './print';
import type { BenchServer } from './server';

/** First-load JavaScript of each page: every script its HTML names, compressed with gzip, in KB of 1000 bytes. */
export async function benchScripts(server: BenchServer, print: (figure: Figure) => void): Promise<void> {
  const sizes = new Map<string, number>();
  for (const { name, path } of server.pages) {
    const html = await fetchText(server, path);
    const scripts = scriptsOf(html);
    let bytes = 0;
    for (const script of scripts) {
      const size = sizes.get(script) ?? gzipSync(await fetchText(server, script)).length;
      sizes.set(script, size);
      bytes += size;
    }
    print({
      figure: 'first-load scripts',
      page: name,
      files: scripts.length,
      gzipKb: bytes / 1000,
      goalKb: 220,
    });
  }
}

function scriptsOf(html: string): string[] {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const wanted = tags.filter(
    (tag) => !/\bnomodule\b/i.test(tag) && (tag.startsWith('<script') || /as="script"/.test(tag)),
  );
  const addresses = wanted.flatMap(
    (tag) => /(?:src|href)="(\/_next\/static\/[^"]+\.js)[^"]*"/.exec(tag)?.[1] ?? [],
  );
  return [...new Set(addresses)];
}

async function fetchText({ origin, cookie }: BenchServer, path: string): Promise<string> {
  const response = await fetch(`${origin}${path}`, { headers: { cookie } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}
