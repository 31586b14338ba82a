import { expect, it } from 'vitest';
import { shareOfPart } from '@/lib/view/entry-parts';
import { isSameTexts, textAt, withText } from '@/lib/view/entry-texts';
import { noTexts } from './entry-fixture';

const part = (category: 'male' | 'female', value: string, numerator = '', denominator = '') => ({
  category,
  value,
  numerator,
  denominator,
});

it.each([
  ['counts', '人', 'value', [part('male', '452'), part('female', '548')], '45.20%'],
  [
    'as typed, with their signs',
    '人',
    'value',
    [part('male', '1,000'), part('female', '２０００人')],
    '33.33%',
  ],
  [
    'the numerators of a rate',
    '%',
    'fraction',
    [part('male', '', '1', '9'), part('female', '', '2', '8')],
    '33.33%',
  ],
  [
    'a third that no binary fraction holds',
    '人',
    'value',
    [part('male', '0.1'), part('female', '0.2')],
    '33.33%',
  ],
  ['rates have no shares', '%', 'value', [part('male', '45'), part('female', '55')], null],
  ['ages have no shares', '岁', 'value', [part('male', '79'), part('female', '83')], null],
  ['one category is no whole', '人', 'value', [part('male', '452')], null],
  ['nothing of nothing', '人', 'value', [part('male', '0'), part('female', '0')], null],
  ['what cannot be read', '人', 'value', [part('male', '4x'), part('female', '5')], null],
] as const)('shareOfPart: %s', (_, unit, entryKind, parts, share) => {
  expect(
    shareOfPart({ ...noTexts, parts: [...parts] }, 'male', { unit, entryKind, dimensions: ['sex'] }),
  ).toBe(share);
});

it('a category that says nothing any more is gone, so that it equals one that never did', () => {
  const typed = withText(noTexts, 'male', 'value', '5');
  expect(textAt(typed, 'male', 'value')).toBe('5');
  expect(isSameTexts(typed, noTexts)).toBe(false);
  expect(withText(typed, 'male', 'value', '')).toEqual(noTexts);
});
