import { describe, it } from 'vitest';
import type { Confidence, Direction } from '@/lib/domain/target/rule';
import { expectParsed } from './expect-parsed';

/** Indicator, unit, target → rule, direction, confidence. */
// One target a line reads as a table.
// prettier-ignore
const TARGETS: [string, string, string, string, Direction, Confidence][] = [
  ['新生儿、婴儿和5岁以下儿童死亡率', '‰', '分别下降到3.0‰、5.0‰', 'unparsed', 'none', 'confirm'],
  ['学前教育毛入园率', '%', '95%（2025年），98%', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '95%≤x≤98%', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '待定', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '—', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '——', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '……', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '/', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '另行确定', 'unparsed', 'none', 'confirm'],
  ['随便', '', 'asdf', 'unparsed', 'none', 'confirm'],
  ['随便', '', '随便写写', 'unparsed', 'none', 'confirm'],
  ['随便', '%', 'A级', 'unparsed', 'none', 'confirm'],
  ['每千名儿童拥有儿科执业（助理）医生1.12名、床位3.17张', '', '达到', 'unparsed', 'none', 'confirm'],
  ['高中阶段毛入学率', '%', '完成上级下达任务', 'unparsed', 'none', 'confirm'],
  ['高中阶段毛入学率', '%', '按上级要求', 'unparsed', 'none', 'confirm'],
  ['高中阶段毛入学率', '%', '95%，98%', 'unparsed', 'none', 'confirm'],
  ['孕产妇死亡率', '1/10万', '控制在省定目标以内', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '九年义务教育', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '2030年', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '到2030年', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '2021—2025年95%，2026—2030年98%', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '近期95%，远期98%', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '≥95≥98', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '不低于', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '以上', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '%', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '≥', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '达到', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '十有八九', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '1.达到95%；2.达到98%', 'unparsed', 'none', 'confirm'],
  ['九年义务教育巩固率', '%', '↑', 'unparsed', 'none', 'confirm'],
  ['近视率', '%', '达标', 'unparsed', 'none', 'confirm'],
  ['新生儿、婴儿、5岁以下儿童死亡率', '‰', '3‰、5‰、6‰以下', 'unparsed', 'none', 'confirm'],
  ['新生儿、婴儿、5岁以下儿童死亡率', '‰', '3‰/5‰/6‰', 'unparsed', 'none', 'confirm'],
  ['女性比例', '%', '逐步接近男性', 'unparsed', 'none', 'confirm'],
  ['女性比例', '%', '2020年的30%提高到35%', 'unparsed', 'none', 'confirm'],
  ['妇女常见病筛查率', '%', '80％以上,95%以上', 'unparsed', 'none', 'confirm'],
  ['儿童安全事故死亡人数', '人', '控制在个位数', 'unparsed', 'none', 'confirm'],
  ['公共厕所男女厕位比', '', '达标', 'unparsed', 'none', 'confirm'],
  ['水质达标率', '%', 'Ⅲ类以上', 'unparsed', 'none', 'confirm'],
];

describe('what is not read', () => {
  it.each(TARGETS)('%s（%s）%s → %s', (indicator, unit, target, rule, direction, confidence) => {
    expectParsed({ indicator, unit, target }, { rule, direction, confidence });
  });
});
