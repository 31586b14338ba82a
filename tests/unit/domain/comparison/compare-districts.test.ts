import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageCities } from '@/lib/domain/comparison/average';
import { chooseRows, type CatalogueRow } from '@/lib/domain/comparison/catalogue-row';
import { compareDistricts } from '@/lib/domain/comparison/compare-districts';
import type { ApartReason } from '@/lib/domain/comparison/split-comparable';
import {
  catalogueRow as row,
  comparedDistrict as district,
  comparedReading as reading,
  rowsByDistrict,
} from '../../../support/catalogue-rows';
import { runs } from '../../../support/property-runs';

const THREE = ['1', '2', '3'].map((code) => district(code));
const counts = (numerator: string, denominator: string, text: string) =>
  reading(text, { numerator, denominator });

/** Two like the third one should be. */
const withThird = (third: CatalogueRow | null) =>
  compareDistricts(THREE, rowsByDistrict([row('1', '90'), row('2', '95'), ...(third ? [third] : [])]));

describe('who takes part', () => {
  it.each<[string, CatalogueRow | null, ApartReason]>([
    ['not in its plan', null, { kind: 'notInPlan' }],
    ['by parts', row('3', null, { isSplit: true }), { kind: 'split' }],
    ['judged', row('3', null, { entryKind: 'judgement' }), { kind: 'judged' }],
    ['not approved yet', row('3', null, { waiting: true }), { kind: 'waiting' }],
    [
      'a stated gap',
      row('3', null, { gap: { kind: 'notProduced', reason: '年报未出' } }),
      { kind: 'gap', gap: { kind: 'notProduced', reason: '年报未出' } },
    ],
    ['not reported', row('3', null), { kind: 'notReported' }],
    ['another unit', row('3', '900', { unit: '‰' }), { kind: 'unit', unit: '‰' }],
    ['no unit', row('3', '90', { unit: '' }), { kind: 'unit', unit: '' }],
    [
      'another definition',
      row('3', '90', { definition: '另一口径' }),
      { kind: 'definition', definition: '另一口径' },
    ],
    [
      'a definition that changed',
      row('3', '90', { definitionSince: 2024 }),
      { kind: 'definitionSince', since: 2024 },
    ],
    ['another direction', row('3', '90', { direction: 'down' }), { kind: 'direction', direction: 'down' }],
  ])('stands apart: %s', (_name, third, reason) => {
    const { members, apart } = withThird(third);
    expect(members.map((one) => one.district.code)).toEqual(['1', '2']);
    expect(apart.map((one) => [one.district.code, one.reason])).toEqual([['3', reason]]);
  });

  it('a year that was not monitored is said to be so', () => {
    const districts = [district('1'), district('2', { hasRound: false })];
    const { apart } = compareDistricts(districts, rowsByDistrict([row('1', '90'), row('2', null)]));
    expect(apart[0]!.reason).toEqual({ kind: 'noRound' });
  });

  it.each<[string, Partial<CatalogueRow>]>([
    ['another spelling of the unit', { unit: '％' }],
    ['no definition written down', { definition: null }],
    ['spaces in the definition', { definition: '同一 口径' }],
  ])('takes part in spite of %s', (_name, change) => {
    expect(withThird(row('3', '92', change)).apart).toEqual([]);
  });

  it('what most districts have is what is compared, whichever comes first', () => {
    const rows = [row('1', '90', { unit: '‰' }), row('2', '95'), row('3', '91')];
    const { members, apart } = compareDistricts(THREE, rowsByDistrict(rows));
    expect(members.map((one) => one.district.code)).toEqual(['2', '3']);
    expect(apart.map((one) => one.district.code)).toEqual(['1']);
  });
});

describe('ranks', () => {
  it('small numbers tie within their intervals', () => {
    const few = [
      row('1', null, { reading: counts('14', '30', '46.67') }),
      row('2', null, { reading: counts('18', '30', '60.00') }),
    ];
    const { members } = compareDistricts(THREE.slice(0, 2), rowsByDistrict(few));
    expect(members.map(({ rank }) => rank)).toEqual(
      [1, 2].map(() => ({ best: 1, worst: 2, tie: 'interval' })),
    );
  });

  it('a complete count is no sample and ranks by its exact value', () => {
    const deputies = [
      row('1', null, { name: '人大代表中女性比例', reading: counts('1', '3', '33.33') }),
      row('2', null, { name: '人大代表中女性比例', reading: counts('3333', '10000', '33.33') }),
    ];
    const { members, isComplete } = compareDistricts(THREE.slice(0, 2), rowsByDistrict(deputies));
    expect(isComplete).toBe(true);
    expect(members.map(({ interval, rank }) => [interval, rank!.best])).toEqual([
      [null, 1],
      [null, 2],
    ]);
  });

  it.each(['band', 'hold', 'none'] as const)('nobody is ranked where %s has no better side', (direction) => {
    const rows = [row('1', '45', { direction }), row('2', '40', { direction })];
    const { better, members } = compareDistricts(THREE.slice(0, 2), rowsByDistrict(rows));
    expect([better, ...members.map(({ rank }) => rank)]).toEqual([null, null, null]);
  });

  it('one alone has no rank', () => {
    const { members } = compareDistricts([district('1')], rowsByDistrict([row('1', '90')]));
    expect(members[0]!.rank).toBeNull();
  });

  it('any order of districts gives the same', () => {
    const some = fc.array(
      fc.record({
        value: fc.option(fc.integer({ min: 0, max: 5 })),
        unit: fc.constantFrom('%', '‰', ''),
        direction: fc.constantFrom('up' as const, 'down' as const, 'band' as const),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (facts) => {
        const districts = facts.map((_, index) => district(String(index)));
        const rows = facts.map(({ value, ...rest }, index) =>
          row(String(index), value === null ? null : String(value), rest),
        );
        const forwards = compareDistricts(districts, rowsByDistrict(rows));
        const backwards = compareDistricts([...districts].reverse(), rowsByDistrict([...rows].reverse()));
        expect(forwards).toEqual(backwards);
        expect(forwards.members.length + forwards.apart.length).toBe(districts.length);
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('the row that stands for a district', () => {
  it('one with a value before one without, the ten-year plan before the action plan', () => {
    const plan = row('1', '90', { id: 'plan', kind: 'children' });
    const action = row('1', '91', { id: 'action', kind: 'action' });
    const empty = row('1', null, { id: 'empty', kind: 'children' });
    expect(chooseRows([action, plan], undefined).get('1')!.id).toBe('plan');
    expect(chooseRows([empty, action], undefined).get('1')!.id).toBe('action');
    expect(chooseRows([plan, action], 'action').get('1')!.id).toBe('action');
    expect(chooseRows([plan], 'women').size).toBe(0);
  });
});

describe('averageCities', () => {
  const average = (rows: CatalogueRow[], districts = THREE) => {
    const { members, apart } = compareDistricts(districts, rowsByDistrict(rows));
    return averageCities(members, apart).map(({ city, average: of }) => [
      city,
      of.kind,
      of.kind === 'none' ? of.missing.map(({ code }) => code) : of.value.toExact(),
    ]);
  };

  it('is weighted by the denominators where all give them', () => {
    const rows = [
      row('1', null, { reading: counts('90', '100', '90') }),
      row('2', null, { reading: counts('450', '900', '50') }),
    ];
    expect(average(rows, THREE.slice(0, 2))).toEqual([['测试市', 'weighted', '54']]);
  });

  it('is the plain mean where one gives none', () => {
    const rows = [row('1', null, { reading: counts('90', '100', '90') }), row('2', '50')];
    expect(average(rows, THREE.slice(0, 2))).toEqual([['测试市', 'mean', '70']]);
  });

  it('is none where one is missing', () => {
    expect(average([row('1', '90'), row('2', '95')])).toEqual([['测试市', 'none', ['3']]]);
  });

  it('never mixes cities, and a city of one district has none', () => {
    const districts = [...THREE.slice(0, 2), district('3', { cityCode: '910000', city: '另一市' })];
    expect(average([row('1', '90'), row('2', '94'), row('3', '10')], districts)).toEqual([
      ['测试市', 'mean', '92'],
    ]);
  });
});
