import { describe, expect, it } from 'vitest';
import { readChineseNumber } from '@/lib/domain/target/chinese-numerals';
import { measureDirection } from '@/lib/domain/target/measure-direction';
import { normaliseTargetText } from '@/lib/domain/target/normalise-text';

describe('normaliseTargetText', () => {
  it.each([
    ['≥９５．５％', '≥95.5%'],
    ['＞＝95', '≥95'],
    ['=> 95', '≥95'],
    ['&lt;8', '<8'],
    ['⩽ 5', '≤5'],
    ['6 个月', '6个月'],
    ['巩固\n提高', '巩固提高'],
    ['12,000人', '12000人'],
    ['12 000人', '12000人'],
    ['８／１０万', '8/10万'],
    ['8/100000', '8/10万'],
    ['1～2个', '1~2个'],
    ['103——107', '103--107'],
    ['百分之九十五', '95%'],
    ['百分之九十五点五', '95.5%'],
    ['千分之三', '3‰'],
    ['十万分之十二', '12/10万'],
    ['九成五', '95%'],
    ['九成', '90%'],
    ['三分之一', '1/3'],
    ['二比三', '2:3'],
    ['两个百分点', '2个百分点'],
    ['一百二十名', '120名'],
    ['一万二千人', '12000人'],
    ['二〇三〇年', '2030年'],
    ['95①', '95①'],
    ['一老一小', '一老一小'],
    ['九年义务教育', '九年义务教育'],
    ['每千名', '每千名'],
    ['三级医院', '三级医院'],
    ['第一名', '第一名'],
    ['“十四五”末', '十四五末'],
  ])('%s → %s', (text, normal) => expect(normaliseTargetText(text)).toBe(normal));
});

describe('readChineseNumber', () => {
  it.each([
    ['九十五', '95'],
    ['十', '10'],
    ['十二', '12'],
    ['一百', '100'],
    ['一百零五', '105'],
    ['两千三百', '2300'],
    ['三万五千', '35000'],
    ['一亿二千万', '120000000'],
    ['九点五', '9.5'],
    ['五五', '55'],
  ])('%s → %s', (text, number) => expect(readChineseNumber(text)).toBe(number));

  it.each(['', '九九十', '点五'])('refuses 「%s」', (text) => expect(readChineseNumber(text)).toBeNull());
});

describe('measureDirection', () => {
  it.each([
    '孕产妇死亡率',
    '5岁以下儿童贫血率',
    '小学生近视率',
    '12岁儿童龋患率',
    '艾滋病母婴传播率',
    '儿童自杀、自伤率',
    '女职工职业病发病率',
    '5岁以下儿童生长迟缓率',
    '未成年人犯罪人数占未成年人人口数量的比重',
    '抓获刑事案件犯罪嫌疑人中未成年人占比',
    '杀害、强奸、伤害、侮辱、拐卖妇女案件发生数',
    '儿童用品不合格率',
    '男女收入差距',
    '女性青壮年文盲率',
    '剖宫产率',
    '辍学率',
    '城乡居民收入比',
    '儿童暴力伤害发生率',
    '孕产妇死亡率（1/10万）',
  ])('%s: lower is better', (name) => expect(measureDirection(name)).toBe('down'));

  it.each([
    '孕产妇艾滋病、梅毒和乙肝检测率',
    '感染艾滋病、梅毒孕产妇治疗率',
    '适龄妇女宫颈癌人群筛查率',
    '残疾儿童康复服务覆盖率',
    '九年义务教育巩固率',
    '农村自来水普及率',
    '妇女人均预期寿命',
    '女性平均受教育年限',
    '每千人口拥有3岁以下婴幼儿托位数',
    '6个月内婴儿纯母乳喂养率',
    '宫颈癌和乳腺癌防治知识知晓率',
    '拐卖妇女案件破案率',
    '学校预防溺水安全教育',
    '村委会成员中女性比例',
    '小学生每天睡眠时间',
    '死亡率下降幅度',
  ])('%s: higher is better', (name) => expect(measureDirection(name)).toBe('up'));

  it.each(['出生人口性别比', '女性在城乡低保对象中总体占比', '男女厕位比', '某项指标', '', '违规办园点数'])(
    '%s: the name does not say',
    (name) => expect(measureDirection(name)).toBe('unknown'),
  );
});
