import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCountText, parseReadingText } from '@/lib/domain/reading/parse-reading-text';
import { displayReading } from '@/lib/domain/reading/display-reading';
import { runs } from '@/tests/support/property-runs';

const number = (value: string, scale = value.split('.')[1]?.length ?? 0) => ({
  kind: 'number',
  value,
  scale,
});

describe('parseReadingText reads numbers', () => {
  it.each([
    ['95.3', '%', number('95.3')],
    ['91.0', '%', number('91.0')],
    ['０', '%', number('0')],
    ['９５．３', '%', number('95.3')],
    ['95.3%', '%', number('95.3')],
    ['95.3％', '%', number('95.3')],
    ['95.3 ﹪', '%', number('95.3')],
    ['3.5‰', '‰', number('3.5')],
    ['22.6/10万', '1/10万', number('22.6')],
    ['22.6/１０万', '1/10万', number('22.6')],
    ['1.2/万', '1/万', number('1.2')],
    ['2,345', '人', number('2345')],
    ['2，345', '人', number('2345')],
    ['２，３４５', '人', number('2345')],
    ['12,345,678.90', '', number('12345678.90')],
    ['2 345', '人', number('2345')],
    ['  81  ', '岁', number('81')],
    ['\u300081\u00a0', '岁', number('81')],
    ['81岁', '岁', number('81')],
    ['3.2万', '人', number('32000')],
    ['3.2万人', '人', number('32000')],
    ['3.2', '万人', number('3.2')],
    ['3.2万', '万人', number('3.2')],
    ['3.2万人', '万人', number('3.2')],
    ['1.5亿', '', number('150000000')],
    ['1.23456万', '人', number('12345.6')],
    ['-1.5', '', number('-1.5')],
    ['−1.5', '', number('-1.5')],
    ['-0.0', '', number('0.0')],
    ['+5', '', number('5')],
    ['.5', '%', number('0.5')],
    ['5.', '%', number('5', 0)],
    ['007', '', number('7')],
    ['0.000', '%', number('0.000')],
  ])('%j in %j', (text, unit, expected) => {
    expect(parseReadingText(text, unit)).toEqual(expected);
  });
});

describe('parseReadingText reads what is not a plain number', () => {
  it.each([
    ['', '%', { kind: 'blank' }],
    [' \u3000\n', '%', { kind: 'blank' }],
    ['—', '%', { kind: 'absent', mark: '-' }],
    ['——', '%', { kind: 'absent', mark: '--' }],
    ['-', '%', { kind: 'absent', mark: '-' }],
    ['/', '%', { kind: 'absent', mark: '/' }],
    ['…', '%', { kind: 'absent', mark: '…' }],
    ['……', '%', { kind: 'absent', mark: '……' }],
    ['无', '%', { kind: 'absent', mark: '无' }],
    ['4036/4426', '%', { kind: 'fraction', numerator: '4036', denominator: '4426' }],
    ['4，036／4,426', '%', { kind: 'fraction', numerator: '4036', denominator: '4426' }],
    ['2:3', '', { kind: 'ratio', antecedent: '2', consequent: '3' }],
    ['2∶3', '', { kind: 'ratio', antecedent: '2', consequent: '3' }],
    ['1：1.5', '', { kind: 'ratio', antecedent: '1', consequent: '1.5' }],
  ])('%j in %j', (text, unit, expected) => {
    expect(parseReadingText(text, unit)).toEqual(expected);
  });
});

describe('parseReadingText names the mistake', () => {
  it.each([
    ['95‰', '%', 'wrongUnit', '9.5'],
    ['9.5%', '‰', 'wrongUnit', '95'],
    ['0.5‰', '1/10万', 'wrongUnit', '50'],
    ['32000人', '万人', 'wrongUnit', '3.2'],
    ['95%', '人', 'wrongUnit', undefined],
    ['95个', '%', 'wrongUnit', undefined],
    ['9.5.3', '%', 'twoPoints', undefined],
    ['2,34', '人', 'grouping', undefined],
    ['1，5', '%', 'grouping', undefined],
    ['95a', '%', 'letters', undefined],
    ['9O', '%', 'letters', '90'],
    ['l2.5', '%', 'letters', '12.5'],
    ['1e5', '人', 'scientific', undefined],
    ['2.3E+04', '人', 'scientific', undefined],
    ['9.5×10^3', '人', 'scientific', undefined],
    ['Infinity', '%', 'infinite', undefined],
    ['∞', '%', 'infinite', undefined],
    ['NaN', '%', 'infinite', undefined],
    ['95 96', '%', 'twoNumbers', undefined],
    ['95-96', '%', 'range', undefined],
    ['95～96', '%', 'range', undefined],
    ['约95', '%', 'approximate', undefined],
    ['≥95', '%', 'approximate', undefined],
    ['95以上', '%', 'approximate', undefined],
    ['95。3', '%', 'notNumber', '95.3'],
    ['九十五', '%', 'chineseNumeral', undefined],
    ['2025-03-15', '%', 'dateLike', undefined],
    ['3月4日', '%', 'dateLike', undefined],
    ['02:03', '', 'damagedRatio', undefined],
    ['2:03:00', '', 'damagedRatio', undefined],
    ['1234567890123456', '', 'tooLong', undefined],
    ['0.12345678901', '%', 'tooManyDecimals', undefined],
    ['1/2/3', '%', 'notNumber', undefined],
    ['=A1', '%', 'letters', undefined],
    ['优秀', '%', 'notNumber', undefined],
  ])('%j in %j is %s', (text, unit, code, suggestion) => {
    const parsed = parseReadingText(text, unit);
    expect(parsed).toMatchObject({ kind: 'error', code });
    expect(parsed).toHaveProperty('message', expect.stringMatching(/[。？]$/));
    expect('suggestion' in parsed ? parsed.suggestion : undefined).toBe(suggestion);
  });
});

describe('laws', () => {
  const decimals = fc
    .tuple(fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, scale]) => {
      const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
      const whole = text.slice(0, text.length - scale);
      const plain = scale === 0 ? whole : `${whole}.${text.slice(-scale)}`;
      return digits < 0n ? `-${plain}` : plain;
    });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(decimals, (text) => {
        const parsed = parseReadingText(text, '');
        if (parsed.kind !== 'number') throw new Error(`${text} is ${parsed.kind}`);
        expect(parsed.value).toBe(text);
        expect(displayReading({ ...parsed, numerator: null, denominator: null }, 'value')).toBe(text);
      }),
    );
  });

  it('reads thousands groups and full width as the plain number', () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom(',', '，', ' '), (text, mark) => {
        const [whole = '', decimal] = text.split('.');
        const grouped =
          whole.replace(/\B(?=(\d{3})+$)/g, mark) + (decimal === undefined ? '' : `.${decimal}`);
        const wide = grouped.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
        expect(parseReadingText(grouped, '')).toEqual(parseReadingText(text, ''));
        expect(parseReadingText(wide, '')).toEqual(parseReadingText(text, ''));
      }),
    );
  });

  it('never throws, and never lets a number through that it cannot print', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        const parsed = parseCountText(text);
        if (parsed.kind === 'number') expect(parsed.value).toMatch(/^-?\d{1,15}(\.\d{1,10})?$/);
      }),
      { numRuns: runs(500) },
    );
  });
});
