import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync('app/theme.css', 'utf8');
const HEX = /--color-([\w-]+): (#[\da-f]{6});/g;

/** The solid colours declared in one block of the style sheet. */
function colours(block: string): Map<string, string> {
  return new Map([...block.matchAll(HEX)].map(([, name = '', hex = '']) => [name, hex]));
}

const [lightBlock = '', darkBlock = ''] = CSS.split('@layer theme');
const THEMES = { light: colours(lightBlock), dark: colours(darkBlock) };

const TEXT = 4.5;
const MARK = 3;
const GROUNDS = ['paper', 'paper-2', 'ground'];

/** Each text or mark with every ground it stands on. */
const PAIRS: { front: string[]; on: string[]; least: number }[] = [
  { front: ['ink', 'ink-2', 'ink-3'], on: [...GROUNDS, 'line-2', 'entry'], least: TEXT },
  { front: ['ink', 'ink-2'], on: ['met-2', 'miss-2', 'red-2', 'yellow-2', 'blue-2', 'demo-2'], least: TEXT },
  { front: ['met', 'miss', 'red', 'yellow', 'blue', 'brand'], on: [...GROUNDS, 'entry'], least: TEXT },
  { front: ['met-ink', 'miss-ink', 'red-ink', 'yellow-ink', 'blue-ink', 'demo'], on: GROUNDS, least: TEXT },
  ...['met', 'miss', 'red', 'yellow', 'blue'].map((name) => ({
    front: [name, `${name}-ink`],
    on: [`${name}-2`],
    least: TEXT,
  })),
  { front: ['brand'], on: ['brand-2'], least: TEXT },
  { front: ['demo'], on: ['demo-2', 'demo-3'], least: TEXT },
  { front: ['on-brand'], on: ['brand', 'brand-hover'], least: TEXT },
  { front: ['paper'], on: ['ink', 'ink-2'], least: TEXT },
  { front: ['on-status'], on: ['met', 'miss'], least: TEXT },
  { front: ['on-status-2'], on: ['trend', 'trend-miss', 'none'], least: TEXT },
  { front: ['ink'], on: ['judged', 'judged-miss'], least: TEXT },
  { front: ['met', 'trend', 'miss', 'trend-miss', 'none'], on: GROUNDS, least: MARK },
  { front: ['red', 'yellow-mark', 'blue'], on: GROUNDS, least: MARK },
  { front: ['yellow-mark'], on: ['yellow-2'], least: MARK },
  { front: ['met'], on: ['judged'], least: MARK },
  { front: ['miss'], on: ['judged-miss'], least: MARK },
];

/** Relative luminance and contrast: WCAG 2.2, 1.4.3. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(THEMES))('%s theme', (_, theme) => {
  const hex = (name: string): string => {
    const colour = theme.get(name);
    if (!colour) throw new Error(`no colour named ${name}`);
    return colour;
  };

  it('keeps text and marks apart from their ground', () => {
    const faint = PAIRS.flatMap(({ front, on, least }) =>
      front.flatMap((text) =>
        on
          .map((ground) => ({ text, ground, ratio: contrast(hex(text), hex(ground)), least }))
          .filter(({ ratio }) => ratio < least),
      ),
    );
    expect(faint.map(({ text, ground, ratio }) => `${text} on ${ground}: ${ratio.toFixed(2)}`)).toEqual([]);
  });

  it('keeps strong and middle of each family apart', () => {
    for (const [strong, middle] of [
      ['met', 'trend'],
      ['miss', 'trend-miss'],
    ] as const) {
      expect(contrast(hex(strong), hex(middle))).toBeGreaterThanOrEqual(1.5);
    }
  });
});

it('gives every colour in both themes', () => {
  expect([...THEMES.dark.keys()].sort()).toEqual([...THEMES.light.keys()].sort());
});

/** `#fff`, `rgb(…)` and the like; an image that is only a mask may say what it likes. */
const LITERAL =
  /(?<!&|%22|\w)#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b(?!['"]?\s*\{)|\b(?:rgba?|hsla?|oklch)\(/gi;
const NAMED = /:\s*(?:white|black|gr[ae]y|silver|red|blue|green|yellow|orange)\b/g;
const PALETTE =
  /\b(?:bg|text|border|fill|stroke)-(?:white|black|(?:gray|slate|zinc|red|green|blue|amber|yellow|orange)-\d+)\b/g;

const EXCEPT = [join('app', 'theme.css'), join('app', 'layout.tsx')];

it('leaves colours to the theme everywhere else', () => {
  const files = ['app', 'components']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.(?:css|tsx)$/.test(file) && !EXCEPT.includes(file));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const patterns = file.endsWith('.css') ? [LITERAL, NAMED] : [LITERAL, PALETTE];
    return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([match]) => `${file}: ${match}`));
  });
  expect(found).toEqual([]);
});
