import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Colour = readonly [red: number, green: number, blue: number];

const STYLES = ['app/globals.css', 'app/theme.css']
  .filter(existsSync)
  .map((file) => readFileSync(file, 'utf8'));
const BLOCKS = STYLES.join('\n').match(/\{[^{}]*--color-met:[^{}]*\}/g) ?? [];

/** The first block is the light theme; a later one redefines it. */
const THEMES = BLOCKS.map((_, index) => BLOCKS.slice(0, index === 0 ? 1 : index + 1).flatMap(coloursIn)).map(
  (entries) => new Map(entries),
);

function coloursIn(block: string): [string, Colour][] {
  return [...block.matchAll(/--color-([\w-]+):\s*#([0-9a-f]{6});/gi)].map(([, name = '', hex = '']) => [
    name,
    [0, 2, 4].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Colour,
  ]);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** Complete dichromacy, on linear light (Machado, Oliveira and Fernandes 2009, severity 1.0). */
const SIGHT: Record<string, readonly Colour[]> = {
  'full sight': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (rows: readonly Colour[], colour: Colour): Colour =>
  rows.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, factor, at) => sum + factor * colour[at]!, 0),
      ),
    ),
  ) as unknown as Colour;

const TO_XYZ: readonly Colour[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

function lab(colour: Colour): Colour {
  const white: Colour = [0.95047, 1, 1.08883];
  const [x, y, z] = TO_XYZ.map((row, at) => {
    const share = row.reduce((sum, factor, part) => sum + factor * colour[part]!, 0) / white[at]!;
    return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
  }) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** ΔE of 1976; 2.3 is just noticeable. */
function difference(one: Colour, other: Colour): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(...a.map((part, at) => part - b[at]!));
}

/** What stands for different things in the same picture or list; each also has a shape, dash or place of its own. */
const PAIRS = [
  ['met', 'miss'],
  ['met', 'none'],
  ['miss', 'none'],
  ['trend', 'trend-miss'],
  ['red', 'blue'],
  ['red', 'yellow-mark'],
  ['yellow-mark', 'blue'],
  ['ink', 'brand'],
  ['ink', 'ink-3'],
] as const;

const APART = 15;

it('finds the themes', () => {
  expect(THEMES.length).toBeGreaterThan(0);
});

describe.each(THEMES.map((theme, index) => [index === 0 ? 'light' : `theme ${index + 1}`, theme] as const))(
  '%s',
  (_name, theme) => {
    it.each(Object.keys(SIGHT))('keeps colours of different meaning apart for %s', (sight) => {
      const near = PAIRS.flatMap(([one, other]) => {
        const [a, b] = [theme.get(one)!, theme.get(other)!].map((colour) => times(SIGHT[sight]!, colour));
        const apart = difference(a!, b!);
        return apart < APART ? [`${one} and ${other}: ${apart.toFixed(1)}`] : [];
      });
      expect(near).toEqual([]);
    });
  },
);
