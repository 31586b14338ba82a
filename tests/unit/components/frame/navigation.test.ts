import { describe, expect, it } from 'vitest';
import { navigationFor } from '@/components/frame/navigation';
import type { Role } from '@/lib/domain/access/actor';

const menu = (role: Role, district: string | null = '500103') =>
  navigationFor(role, district).map(
    ({ label, items }) => `${label}：${items.map((item) => item.label).join(' ')}`,
  );

describe('the main menu', () => {
  it.each<[Role, string[]]>([
    [
      'office',
      [
        '查看：驾驶舱 总览 指标',
        '办理：报送 填报 审核 预警督办 举措跟踪 年度总结',
        '依据：规划设置 修改记录 方法说明',
      ],
    ],
    [
      'liaison',
      ['办理：填报 预警督办 举措跟踪 年度总结', '查看：总览 指标', '依据：规划文本 修改记录 方法说明'],
    ],
    ['leader', ['查看：驾驶舱 总览 指标', '办理：预警督办 举措跟踪 年度总结', '依据：规划文本 方法说明']],
    [
      'superior',
      ['查看：驾驶舱 总览 指标 区县比较', '办理：预警督办 举措跟踪 年度总结', '依据：规划文本 方法说明'],
    ],
  ])('of %s', (role, groups) => {
    expect(menu(role)).toEqual(groups);
  });

  it('leads the administrator to the accounts, and nobody into a district that is not theirs', () => {
    expect(menu('admin', null)).toEqual(['办理：账号', '依据：方法说明']);
    expect(menu('superior', null)).toEqual(['依据：方法说明']);
  });

  it('names no page twice', () => {
    const hrefs = navigationFor('office', '500103').flatMap(({ items }) => items.map(({ href }) => href));
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });
});
