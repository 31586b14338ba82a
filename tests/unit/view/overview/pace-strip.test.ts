import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { composePaceStrip } from '@/lib/view/overview/pace-strip';
import { anyIndicators, indicator } from '../indicator-fixture';

const anyLimits = fc.constantFrom(
  {},
  { paceFaster: '0.1', paceOnTrack: '0.15' },
  { paceFaster: '0.5', paceOnTrack: '1.5' },
);

const slow = (pace: string) => indicator({ status: 'notMet', pace, paceClass: 'slow' });

describe('pace strip', () => {
  it('keeps every dot inside the figure and inside its own band', () => {
    fc.assert(
      fc.property(anyIndicators, anyLimits, (rows, limits) => {
        const settings = { ...DEFAULT_SETTINGS, ...limits };
        const { dots, bands, width, height } = composePaceStrip(rows, settings);
        for (const { x, y, band } of dots) {
          const { from, to } = bands.find((one) => one.band === band)!;
          expect(x).toBeGreaterThan(from);
          expect(x).toBeLessThan(to);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(height);
        }
        expect(bands.at(-1)!.to).toBe(width);
      }),
    );
  });

  it('stacks dots of nearly the same pace instead of covering them', () => {
    const { dots } = composePaceStrip([slow('0.30'), slow('0.301'), slow('0.302')], DEFAULT_SETTINGS);
    expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  });

  it('never prints a pace that would read as another class', () => {
    const [dot] = composePaceStrip(
      [indicator({ status: 'notMet', pace: '0.9496', paceClass: 'faster' })],
      DEFAULT_SETTINGS,
    ).dots;
    expect(dot?.pace).toBe('0.9496');
  });

  it('draws its bands where the office has set them', () => {
    const { edges, bands } = composePaceStrip([], {
      ...DEFAULT_SETTINGS,
      paceFaster: '0.5',
      paceOnTrack: '0.9',
    });
    expect(edges.map(({ label }) => label)).toEqual(['0', '0.5', '0.9']);
    expect(bands.map(({ to }) => to).slice(0, -1)).toEqual(edges.map(({ x }) => x));
  });

  it('keeps the names of narrow bands apart and inside the figure', () => {
    fc.assert(
      fc.property(anyLimits, (limits) => {
        const { bands, edges, width } = composePaceStrip([], { ...DEFAULT_SETTINGS, ...limits });
        const gaps = (places: number[]) => places.slice(1).map((place, index) => place - places[index]!);
        expect(Math.min(...gaps(bands.map(({ centre }) => centre)))).toBeGreaterThanOrEqual(90);
        expect(Math.min(...gaps(edges.map(({ x }) => x)))).toBeGreaterThanOrEqual(30);
        expect(bands.at(-1)!.centre).toBeLessThan(width - 40);
        expect(bands[0]!.centre).toBeGreaterThan(40);
      }),
    );
  });

  it('leaves out what already meets the requirement', () => {
    const strip = composePaceStrip(
      [indicator({ pace: '1.3', paceClass: 'onTrack' }), slow('0.3')],
      DEFAULT_SETTINGS,
    );
    expect(strip.dots).toHaveLength(1);
    expect(strip).toMatchObject({ met: 1, without: 0 });
  });
});
