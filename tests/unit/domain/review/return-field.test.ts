import { describe, expect, it } from 'vitest';
import { nameReturnFields, RETURN_FIELDS, returnableFields } from '@/lib/domain/review/return-field';

describe('what a return can name', () => {
  it.each([
    ['value', [], ['value', 'note', 'attachments']],
    ['ratio', [], ['value', 'note', 'attachments']],
    ['fraction', [], ['value', 'numerator', 'denominator', 'note', 'attachments']],
    ['value', ['area'], ['value', 'urban', 'rural', 'note', 'attachments']],
    ['fraction', ['area', 'sex'], [...RETURN_FIELDS]],
  ] as const)('of %s by %o', (entryKind, dimensions, fields) => {
    expect(returnableFields({ entryKind, dimensions })).toEqual(fields);
  });

  it('is named in the order it is filled in', () => {
    expect(nameReturnFields(['note', 'male', 'numerator'])).toBe('分子、分项“男”、说明');
    expect(nameReturnFields([])).toBe('');
  });
});
