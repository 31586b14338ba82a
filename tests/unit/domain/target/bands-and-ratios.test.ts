import { describe, it } from 'vitest';
import type { Confidence, Direction } from '@/lib/domain/target/rule';
import { expectParsed } from './expect-parsed';

/** Indicator, unit, target → rule, direction, confidence. */
// One target a line reads as a table.
// prettier-ignore
const TARGETS: [string, string, string, string, Direction, Confidence][] = [
  ['孕产妇死亡率', '1/10万', '8-10/10万', 'band 8..10 high', 'band', 'confirm'],
  ['孕产妇死亡率', '1/10万', '8～10', 'band 8..10 high', 'band', 'confirm'],
  ['孕产妇死亡率', '1/10万', '8/10万左右', 'band 7.76..8.24 around 8 high', 'band', 'certain'],
  ['九年义务教育巩固率', '%', '98～100', 'band 98..100', 'band', 'certain'],
  ['九年义务教育巩固率', '%', '接近100%', 'band 97..103 around 100', 'band', 'confirm'],
  ['九年义务教育巩固率', '%', '约95%', 'band 92.15..97.85 around 95', 'band', 'certain'],
  ['九年义务教育巩固率', '%', '95%上下', 'band 92.15..97.85 around 95', 'band', 'certain'],
  ['九年义务教育巩固率', '%', '不低于95%且不高于98%', 'band 95..98', 'band', 'certain'],
  ['九年义务教育巩固率', '%', '不低于95%，不高于98%', 'band 95..98', 'band', 'certain'],
  ['九年义务教育巩固率', '%', '在95%以上98%以下', 'band 95..98', 'band', 'certain'],
  ['九年义务教育巩固率', '%', '95%—98%之间', 'band 95..98', 'band', 'certain'],
  ['九年义务教育巩固率', '%', '95至98%', 'band 95..98', 'band', 'certain'],
  ['出生人口性别比', '', '趋于平衡', 'band 103..107', 'band', 'certain'],
  ['出生人口性别比', '', '趋于正常', 'band 103..107', 'band', 'certain'],
  ['出生人口性别比', '', '保持正常', 'band 103..107', 'band', 'certain'],
  ['出生人口性别比', '', '保持在正常值范围', 'band 103..107', 'band', 'certain'],
  ['出生人口性别比', '', '103—107', 'band 103..107', 'band', 'certain'],
  ['出生人口性别比', '', '105左右', 'band 101.85..108.15 around 105', 'band', 'certain'],
  ['公共厕所男女厕位比', '', '不低于2∶3', 'ratio 2:3 min', 'up', 'confirm'],
  ['公共厕所男女厕位比', '', '达到2:3', 'ratio 2:3', 'band', 'certain'],
  ['公共厕所男女厕位比', '', '二比三', 'ratio 2:3', 'band', 'certain'],
  ['公共厕所男女厕位比', '', '2：3', 'ratio 2:3', 'band', 'certain'],
  ['公共厕所男女厕位比', '', '2:03', 'ratio 2:3', 'band', 'confirm'],
  ['公共厕所男女厕位比', '', '02:03:00', 'ratio 2:3', 'band', 'confirm'],
  ['公共厕所男女厕位比', '', '2月3日', 'ratio 2:3', 'band', 'confirm'],
  ['公共厕所男女厕位比', '', '0.0854166666666667', 'ratio 2:3', 'band', 'confirm'],
  ['公共厕所男女厕位比', '', '男女厕位比例达到2:3', 'ratio 2:3', 'band', 'certain'],
  ['女性厕位与男性厕位比例', '', '3:2以上', 'ratio 3:2 min', 'up', 'certain'],
  ['心理健康教师师生比', '', '不低于1:500', 'ratio 1:500 min', 'up', 'certain'],
  ['两性平均工资比', '', '不低于1:1', 'ratio 1:1 min', 'up', 'certain'],
  ['女性比例', '%', '30左右', 'band 29.1..30.9 around 30', 'band', 'certain'],
  ['女性比例', '%', '占30%左右', 'band 29.1..30.9 around 30', 'band', 'certain'],
  ['近视率', '%', '下降到38%左右', 'band 36.86..39.14 around 38 high', 'band', 'certain'],
  ['就业人员中的女性比例', '%', '保持在45%左右，促进女大学生充分就业', 'band 43.65..46.35 around 45', 'band', 'confirm'],
  ['就业人员中的女性比例', '%', '40%—50%', 'band 40..50', 'band', 'certain'],
  ['就业人员中的女性比例', '%', '不低于40%，不超过60%', 'band 40..60', 'band', 'certain'],
  ['城镇单位就业人员中的女性比例', '%', '达40％左右', 'band 38.8..41.2 around 40', 'band', 'certain'],
  ['居民委员会成员中女性比例', '%', '保持在50％左右', 'band 48.5..51.5 around 50', 'band', 'certain'],
  ['高级专业技术人员中的女性比例', '%', '达到40%左右', 'band 38.8..41.2 around 40', 'band', 'certain'],
  ['城乡居民收入比', '', '控制在2.5:1以内', 'ratio 2.5:1 max', 'down', 'certain'],
  ['城乡居民收入比', '', '缩小到2.3:1', 'ratio 2.3:1 max', 'down', 'certain'],
  ['活动次数', '次', '每年2—3次', 'band 2..3', 'band', 'certain'],
  ['住院分娩率', '%', '保持在99%-100%', 'band 99..100', 'band', 'certain'],
  ['高中阶段毛入学率', '%', '100%左右', 'band 97..103 around 100', 'band', 'certain'],
  ['0—14岁儿童数', '人', '0—14岁', 'band 0..14', 'band', 'confirm'],
  ['九年义务教育巩固率', '%', '提高到95%左右，力争达到98%', 'band 92.15..97.85 around 95', 'band', 'confirm'],
  ['九年义务教育巩固率', '%', '≥95；＜98', 'band 95..98', 'band', 'confirm'],
  ['九年义务教育巩固率', '%', '低于98%，高于95%', 'band 95..98', 'band', 'confirm'],
  ['九年义务教育巩固率', '%', '介于95%和98%之间', 'band 95..98', 'band', 'certain'],
  ['女党员比例', '%', '达到30%左右并逐步提高', 'band 29.1..30.9 around 30', 'band', 'certain'],
  ['女性比例', '%', '达到35%～40%', 'band 35..40', 'band', 'certain'],
  ['女性比例', '%', '35%以上40%以下', 'band 35..40', 'band', 'certain'],
  ['女性比例', '%', '达到或接近30%', 'band 29.1..30.9 around 30', 'band', 'confirm'],
  ['公共厕所男女厕位比', '', '男女厕位比例不低于2:3', 'ratio 2:3 min', 'up', 'confirm'],
  ['公共厕所男女厕位比', '', '1:1.5', 'ratio 1:1.5', 'band', 'certain'],
  ['公共厕所男女厕位比', '', '1:1.5~1:2', 'ratio 1:1.5', 'band', 'confirm'],
  ['公共厕所男女厕位比', '', '不小于2:3', 'ratio 2:3 min', 'up', 'confirm'],
  ['公共厕所女性厕位与男性厕位比例', '', '不低于3∶2', 'ratio 3:2 min', 'up', 'certain'],
  ['公共厕所男女厕位比', '', '新建改建达到2:3', 'ratio 2:3', 'band', 'confirm'],
];

describe('bands and ratios', () => {
  it.each(TARGETS)('%s（%s）%s → %s', (indicator, unit, target, rule, direction, confidence) => {
    expectParsed({ indicator, unit, target }, { rule, direction, confidence });
  });
});
