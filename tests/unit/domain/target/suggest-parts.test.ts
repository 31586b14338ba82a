import { describe, expect, it } from 'vitest';
import { parseTarget } from '@/lib/domain/target/parse-target';
import { suggestParts } from '@/lib/domain/target/suggest-parts';

const suggest = (name: string, targetText: string, unit = '%') =>
  suggestParts(
    { name, unit, targetText },
    parseTarget({ indicator: name, unit, target: targetText, planEnd: 2030 }).rule,
  );

describe('parts a printed name lists, each with the one target', () => {
  it.each<[string, string[]]>([
    ['区人大代表和区人大常委会委员中女性比例', ['区人大代表中女性比例', '区人大常委会委员中女性比例']],
    ['区政协委员和区政协常委中女性比例', ['区政协委员中女性比例', '区政协常委中女性比例']],
    ['孕产妇艾滋病、梅毒和乙肝检测率', ['孕产妇艾滋病检测率', '孕产妇梅毒检测率', '孕产妇乙肝检测率']],
    ['感染艾滋病、梅毒孕产妇治疗率', ['感染艾滋病孕产妇治疗率', '感染梅毒孕产妇治疗率']],
    ['孕产妇感染艾滋病、梅毒治疗率', ['孕产妇感染艾滋病治疗率', '孕产妇感染梅毒治疗率']],
    ['儿童自杀、自伤率', ['儿童自杀率', '儿童自伤率']],
    ['宫颈癌和乳腺癌防治知识知晓率', ['宫颈癌防治知识知晓率', '乳腺癌防治知识知晓率']],
    [
      '区国有企业董事会、监事会及管理层成员中的女性比例',
      [
        '区国有企业董事会成员中的女性比例',
        '区国有企业监事会成员中的女性比例',
        '区国有企业管理层成员中的女性比例',
      ],
    ],
    ['孕产妇死亡率', []],
    ['妇女健康水平', []],
  ])('%s', (name, names) => {
    const parts = suggest(name, '≥95');
    expect(parts.map((part) => part.name)).toEqual(names);
    expect(parts.every(({ targetText }) => targetText === '≥95')).toBe(true);
  });
});

describe('parts the target itself names, each with its own', () => {
  it('of one measure for several groups', () => {
    expect(suggest('新生儿、婴儿和5岁以下儿童死亡率', '分别控制在3.0‰、5.0‰和6.0‰以下', '‰')).toEqual([
      { name: '新生儿死亡率', targetText: '≤3‰' },
      { name: '婴儿死亡率', targetText: '≤5‰' },
      { name: '5岁以下儿童死亡率', targetText: '≤6‰' },
    ]);
  });

  it('of places that are not in the name', () => {
    expect(suggest('饮用水水质达标率', '城市≥95%，农村≥85%')).toEqual([
      { name: '城市饮用水水质达标率', targetText: '≥95%' },
      { name: '农村饮用水水质达标率', targetText: '≥85%' },
    ]);
  });

  it('in words that are read as the same rule again', () => {
    for (const { name, targetText } of suggest('饮用水水质达标率', '城市≥95%，农村≥85%')) {
      expect(parseTarget({ indicator: name, unit: '%', target: targetText }).rule).toMatchObject({
        kind: 'threshold',
        bound: 'min',
      });
    }
  });
});
