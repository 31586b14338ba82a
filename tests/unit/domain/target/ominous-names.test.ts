import { describe, expect, it } from 'vitest';
import { parseTarget } from '@/lib/domain/target/parse-target';

/** A bare number under a name that may well want less is never silently a floor. */
const NAMES: [string, string][] = [
  ['生活困难妇女比例', '%'],
  ['单位面积农药使用量', '公斤'],
  ['留守儿童数', '人'],
  ['困境儿童数', '人'],
  ['贫困妇女人数', '人'],
  ['低保妇女人数', '人'],
  ['儿童溺亡人数', '人'],
  ['离婚对数', '对'],
  ['未成年人失踪人数', '人'],
  ['涉及妇女儿童的信访件数', '件'],
];

describe('a bare number under an ominous name', () => {
  it.each(NAMES)('%s (%s) has to be confirmed', (indicator, unit) => {
    expect(parseTarget({ indicator, unit, target: '5' }).confidence).toBe('confirm');
  });

  it.each([
    ['儿童友好社区', '个'],
    ['困境儿童救助人数', '人'],
    ['贫困妇女培训人数', '人'],
  ])('%s (%s) is a floor', (indicator, unit) => {
    expect(parseTarget({ indicator, unit, target: '5' })).toMatchObject({
      rule: { kind: 'threshold', bound: 'min', value: '5' },
      confidence: 'certain',
    });
  });
});
