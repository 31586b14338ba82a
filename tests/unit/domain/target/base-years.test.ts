import { describe, it } from 'vitest';
import type { Confidence } from '@/lib/domain/target/rule';
import { expectParsed } from './expect-parsed';

/** Which of the years in a target is compared with: the deadline never is. */
// prettier-ignore
const TARGETS: [string, string, string, string, Confidence][] = [
  ['儿童伤害死亡率', '1/10万', '2030年比2020年下降20%', 'relative -0.2 percent from 2020 once exact', 'certain'],
  ['儿童伤害死亡率', '1/10万', '2025年比2020年下降10%', 'relative -0.1 percent from 2020 once exact', 'certain'],
  ['儿童伤害死亡率', '1/10万', '2030年较2020年下降20%', 'relative -0.2 percent from 2020 once exact', 'certain'],
  ['儿童伤害死亡率', '1/10万', '2030年与2020年相比下降20%', 'relative -0.2 percent from 2020 once exact', 'certain'],
  ['儿童伤害死亡率', '1/10万', '2030年比上年下降5%', 'relative -0.05 percent from previous once exact', 'certain'],
  ['儿童伤害死亡率', '1/10万', '2030年同比下降5%', 'relative -0.05 percent from previous once exact', 'certain'],
  ['儿童伤害死亡率', '1/10万', '2025年比2020年下降10%，2030年比2020年下降20%', 'staged 2025 relative -0.1 percent from 2020 once exact; 2030 relative -0.2 percent from 2020 once exact', 'certain'],
  ['儿童伤害死亡率', '1/10万', '与2020年比下降20%', 'relative -0.2 percent from 2020 once exact', 'certain'],
  ['儿童伤害死亡率', '1/10万', '与2020年全市水平相比下降20%', 'relative -0.2 percent from 2020 once exact', 'certain'],
  ['儿童伤害死亡率', '1/10万', '以2020年死亡率为基数下降20%', 'relative -0.2 percent from 2020 once exact', 'certain'],
  ['5岁以下儿童伤害死亡率', '1/10万', '以2020年5岁以下儿童伤害死亡率为基数，下降20%', 'relative -0.2 percent from 2020 once exact', 'certain'],
  ['近视率', '%', '以2018年总体近视率为基数，每年降低1个百分点以上', 'relative -1 points from 2018 year min', 'certain'],
  ['女性比例', '%', '在2020年45%的基础上提高5个百分点', 'relative 5 points from 2020 once exact', 'certain'],
  ['女性比例', '%', '比2020年的45%提高5个百分点', 'relative 5 points from 2020 once exact', 'certain'],
  // A level printed for a year before the plan is the start, not a stage.
  ['女性比例', '%', '2020年为28%，2030年达到30%以上', '>= 30', 'confirm'],
  ['近视率', '%', '从2020年45%下降到2030年38%', '<= 38', 'confirm'],
  ['近视率', '%', '由2020年的45%下降到38%以下', '<= 38', 'certain'],
  ['女性比例', '%', '2025年和2030年女性比例分别达到30%和35%', 'staged 2025 >= 30; 2030 >= 35', 'certain'],
  ['女性比例', '%', '2025年28%，2030年30%', 'staged 2025 >= 28; 2030 >= 30', 'certain'],
  ['女性比例', '%', '高于上年', 'trend up yearly normal', 'certain'],
  ['女性比例', '%', '高于上年水平', 'trend up yearly normal', 'certain'],
  ['近视率', '%', '低于上年', 'trend down yearly normal', 'certain'],
  ['近视率', '%', '低于上年同期', 'trend down yearly normal', 'certain'],
  // A level told as a share of an earlier one.
  ['儿童伤害死亡率', '1/10万', '下降至2020年的80%', 'relative -0.2 percent from 2020 once exact', 'certain'],
  ['儿童伤害死亡率', '1/10万', '控制在2020年的80%以内', 'relative -0.2 percent from 2020 once min', 'certain'],
  ['儿童伤害死亡率', '1/10万', '不高于2020年的80%', 'relative -0.2 percent from 2020 once min', 'certain'],
  ['女性参保人数', '万人', '达到2020年的120%以上', 'relative 0.2 percent from 2020 once min', 'certain'],
];

/** The same with the plan's last year known: an earlier year is no stage of the plan. */
// prettier-ignore
const IN_A_PLAN: [string, string, Confidence][] = [
  ['达到2020年的2倍', 'relative 1 percent from 2020 once exact', 'certain'],
  ['达到2020年的120%', 'relative 0.2 percent from 2020 once exact', 'certain'],
  ['高于2020年', 'trend up overall normal', 'certain'],
  ['不低于2020年水平', 'trend up overall consolidate', 'certain'],
  ['与2020年持平', 'trend hold overall normal', 'certain'],
  ['5万人（2020年为3万人）', '>= 5', 'confirm'],
  ['5万人（2025年为4万人）', '>= 5', 'confirm'],
  ['4万人（2025年），5万人', 'staged 2025 >= 4; 2030 >= 5', 'confirm'],
  ['到2025年达到4万人', 'staged 2025 >= 4', 'confirm'],
];

describe('the year a target is compared with', () => {
  it.each(TARGETS)('%s (%s) %s → %s', (indicator, unit, target, rule, confidence) => {
    expectParsed({ indicator, unit, target }, { rule, confidence });
  });
});

describe('the year a target is compared with, in a plan to 2030', () => {
  it.each(IN_A_PLAN)('%s → %s', (target, rule, confidence) => {
    expectParsed({ indicator: '女性参保人数', unit: '万人', target, planEnd: 2030 }, { rule, confidence });
  });
});
