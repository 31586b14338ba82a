import { describe, expect, it } from 'vitest';
import { composeStory, wordStory, type StoryItem } from '@/lib/view/warnings/story';
import { eventsOf, makeCase } from './make-case';

const DAY = new Date('2025-04-01T02:00:00Z');
const closed = { clearedAt: DAY, closedAt: DAY, closeReason: '系统自动销号' };

const told = (...args: Parameters<typeof composeStory>): string[] =>
  composeStory(...args).years.flatMap(({ year, items }) =>
    items.map(({ on, sentence }) => `${String(year)} ${on ?? '目前'} ${sentence}`),
  );

describe('the story of a warning', () => {
  it('is told year by year: raised, regraded, closed, came back', () => {
    const events = eventsOf([
      ['2023-03-01', 'raised', 'atRisk', 'yellow', 2022],
      ['2024-03-01', 'regraded', 'unlikely', 'red', 2023],
      ['2024-03-06', 'acknowledged', 'unlikely', 'red', 2023],
      ['2025-03-01', 'cleared', 'unlikely', 'red', 2024, '2024 年 24.5%，达到目标 ＜25。'],
      ['2025-03-01', 'closed', 'unlikely', 'red', 2024],
      ['2026-03-01', 'cameBack', 'unlikely', 'red', 2025],
    ]);
    expect(told(makeCase({ events, comebacks: 1 }))).toEqual([
      '2022 2023-03-01 出现“存在风险”黄色预警：2022 年的数值。',
      '2023 2024-03-01 由“存在风险”黄色预警转为“预计达标困难”红色预警：2023 年的数值。',
      '2023 2024-03-06 区领导已知悉。',
      '2024 2025-03-01 2024 年 24.5%，达到目标 ＜25；“预计达标困难”不再触发，未经督办，系统自动销号。',
      '2025 2026-03-01 再次出现“预计达标困难”红色预警：2025 年的数值。',
    ]);
  });

  it('says that a warning lasts when later figures raise it in the same grade', () => {
    const events = eventsOf([['2024-03-01', 'raised', 'unlikely', 'red', 2023]]);
    expect(told(makeCase({ events })).at(-1)).toBe(
      '2025 目前 仍为“预计达标困难”红色预警：2025 年 27.9%，高于目标 ＜25。',
    );
    expect(told(makeCase({ events, ...closed }))).toHaveLength(1);
  });

  it('names who closed it by hand, and why', () => {
    const [raised, ended] = eventsOf(
      [
        ['2026-03-01', 'raised', 'unlikely', 'red', 2025],
        ['2026-04-01', 'closed', 'unlikely', 'red', 2025],
      ],
      '区妇儿工委办',
    );
    const events = [raised!, { ...ended!, reason: '口径调整所致' }];
    expect(told(makeCase({ events, ...closed })).at(-1)).toBe(
      '2025 2026-04-01 区妇儿工委办予以销号：口径调整所致。',
    );
  });

  it('takes in what else happened, at its moment and in the year it belongs to', () => {
    const events = eventsOf([
      ['2025-03-01', 'raised', 'unlikely', 'red', 2024],
      ['2026-03-01', 'cleared', 'unlikely', 'red', 2025],
    ]);
    const steps: StoryItem[] = [
      { at: '2025-06-01T02:00:00Z', year: null, sentence: '开启督办。', level: null },
      { at: '2026-04-01T02:00:00Z', year: null, sentence: '督办销号。', level: null },
    ];
    expect(told(makeCase({ events, clearedAt: DAY }), steps).map((line) => line.slice(0, 15))).toEqual([
      '2024 2025-03-01',
      '2024 2025-06-01',
      '2025 2026-03-01',
      '2025 2026-04-01',
    ]);
  });

  it('is a text that a report can quote', () => {
    const events = eventsOf([['2026-03-01', 'raised', 'unlikely', 'red', 2025]]);
    expect(wordStory('12岁儿童龋患率', [composeStory(makeCase({ events }))])).toBe(
      '12岁儿童龋患率 · 达标前景（新出现）\n2025年度：2026年3月1日，出现“预计达标困难”红色预警：2025 年的数值。',
    );
  });
});
