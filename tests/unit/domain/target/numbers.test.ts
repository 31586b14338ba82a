import { describe, it } from 'vitest';
import type { Confidence } from '@/lib/domain/target/rule';
import { expectParsed } from './expect-parsed';

/** Numbers in unusual spellings: none may be read as another number than the printed one. */
// prettier-ignore
const TARGETS: [string, string, string, string, Confidence][] = [
  ['纯母乳喂养率', '%', '1.2.3', 'unparsed', 'confirm'],
  ['纯母乳喂养率', '%', '≥50.5.1', 'unparsed', 'confirm'],
  ['人口自然增长率', '‰', '≥-5', '>= -5', 'confirm'],
  ['人口自然增长率', '‰', '不低于－0.5‰', '>= -0.5', 'confirm'],
  ['纯母乳喂养率', '%', '九十五', '>= 95', 'certain'],
  ['纯母乳喂养率', '%', '≥五十', '>= 50', 'certain'],
  ['纯母乳喂养率', '%', '五十以上', '>= 50', 'certain'],
  ['纯母乳喂养率', '%', '达到九十五点五以上', '>= 95.5', 'certain'],
  ['纯母乳喂养率', '%', '提高半个百分点', 'relative 0.5 points from unknown once exact', 'confirm'],
  ['纯母乳喂养率', '%', '比2020年提高半个百分点以上', 'relative 0.5 points from 2020 once min', 'certain'],
  ['儿童友好社区', '个', '一至两个', 'band 1..2', 'certain'],
  ['儿童友好社区', '个', '一到两个', 'band 1..2', 'certain'],
  ['儿童友好社区', '个', '三四个', 'band 3..4', 'certain'],
  ['儿童友好社区', '个', '一两个', 'band 1..2', 'certain'],
  ['女性比例', '%', '提高两三个百分点', 'relative 2 points from unknown once min', 'confirm'],
  ['儿童友好社区', '个', '三至五个', 'band 3..5', 'certain'],
  ['儿童友好社区', '个', '十到十五个', 'band 10..15', 'certain'],
  ['就业人员中女性比例', '%', '约占45%', 'band 43.65..46.35 around 45', 'certain'],
  ['就业人员中女性比例', '%', '占45%左右', 'band 43.65..46.35 around 45', 'certain'],
  ['公共厕所男女厕位比', '', '2/3', 'ratio 2:3', 'confirm'],
  ['公共厕所男女厕位比', '', '三分之二', 'ratio 2:3', 'confirm'],
  ['公共厕所男女厕位比', '', '不高于2/3', 'ratio 2:3 max', 'confirm'],
];

describe('numbers in unusual spellings', () => {
  it.each(TARGETS)('%s (%s) %s → %s', (indicator, unit, target, rule, confidence) => {
    expectParsed({ indicator, unit, target }, { rule, confidence });
  });
});
