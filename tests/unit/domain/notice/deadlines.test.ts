import { describe, expect, it } from 'vitest';
import { findDue, lastDayOfConcern, type Deadline } from '@/lib/domain/notice/deadline';
import { noticeKey, planNotices } from '@/lib/domain/notice/plan-notices';
import type { Recipient } from '@/lib/domain/review/notice';

const HEALTH: Recipient = { audience: 'department', departmentId: 'health' };

const deadline = (change: Partial<Deadline> = {}): Deadline => ({
  key: 'round/2025',
  to: HEALTH,
  dueOn: '2026-03-15',
  stages: ['dueSoon', 'overdue'],
  year: 2025,
  title: '2025 年度数据报送',
  body: '还有 3 项未报送，请填报并提交。',
  href: '/d/500103/entry?year=2025&open=1',
  ...change,
});

const stagesOn = (today: string, change: Partial<Deadline> = {}) =>
  findDue([deadline(change)], today).map(({ stage, daysLeft }) => `${stage} ${daysLeft}`);

describe('what is due', () => {
  it.each<[string, string, string, string[]]>([
    ['eight days before', '2026-03-15', '2026-03-07', []],
    ['seven days before', '2026-03-15', '2026-03-08', ['dueSoon 7']],
    ['on the day itself', '2026-03-15', '2026-03-15', ['dueSoon 0']],
    ['on the day after', '2026-03-15', '2026-03-16', ['overdue -1']],
    ['after a month of standstill', '2026-03-15', '2026-04-15', ['overdue -31']],
    ['across the end of a month', '2026-04-02', '2026-03-26', ['dueSoon 7']],
    ['one day too early across the end of a month', '2026-04-02', '2026-03-25', []],
    ['across the end of a year', '2027-01-03', '2026-12-27', ['dueSoon 7']],
    ['across a leap day', '2028-03-05', '2028-02-27', ['dueSoon 7']],
    ['across the end of February without one', '2027-03-05', '2027-02-26', ['dueSoon 7']],
    ['due on a leap day', '2028-02-29', '2028-03-01', ['overdue -1']],
  ])('%s', (_, dueOn, today, expected) => {
    expect(stagesOn(today, { dueOn })).toEqual(expected);
  });

  it('is told at those stages only that concern the recipient', () => {
    expect(stagesOn('2026-03-10', { stages: ['overdue'] })).toEqual([]);
    expect(stagesOn('2026-03-16', { stages: ['overdue'] })).toEqual(['overdue -1']);
  });

  it.each([
    ['2026-03-08', '2026-03-15'],
    ['2028-02-27', '2028-03-05'],
    ['2026-12-30', '2027-01-06'],
  ])('looked at on %s: by %s', (today, last) => {
    expect(lastDayOfConcern(today)).toBe(last);
    expect(stagesOn(today, { dueOn: last })).toEqual(['dueSoon 7']);
  });
});

/** Lives through the days as the daily job does, with the deadlines as they stand on each; answers what was sent. */
function live(days: readonly [string, readonly Deadline[]][]): string[] {
  const told = new Set<string>();
  return days.flatMap(([today, open]) =>
    planNotices(findDue(open, today), told, today).map(({ title, onceKey, deadlines }) => {
      for (const key of [onceKey, ...deadlines]) {
        expect(told.has(key)).toBe(false);
        told.add(key);
      }
      return `${today} ${title}`;
    }),
  );
}

describe('notices of deadlines', () => {
  it('are sent once seven days before and once when the day has passed', () => {
    const open = [deadline()];
    expect(
      live([
        ['2026-03-07', open],
        ['2026-03-08', open],
        ['2026-03-08', open],
        ['2026-03-09', open],
        ['2026-03-15', open],
        ['2026-03-16', open],
        ['2026-03-17', open],
      ]),
    ).toEqual(['2026-03-08 2025 年度数据报送还有 7 天到期', '2026-03-16 2025 年度数据报送已逾期 1 天']);
  });

  it('are not sent once the thing is done, as when the round was closed in between', () => {
    expect(
      live([
        ['2026-03-08', [deadline()]],
        ['2026-03-16', []],
      ]),
    ).toEqual(['2026-03-08 2025 年度数据报送还有 7 天到期']);
  });

  it('are sent anew for another day, and not again when it is set back', () => {
    const later = deadline({ dueOn: '2026-03-25' });
    expect(
      live([
        ['2026-03-09', [deadline()]],
        ['2026-03-10', [later]],
        ['2026-03-18', [later]],
        ['2026-03-19', [deadline({ dueOn: '2026-03-15' })]],
        ['2026-03-20', [later]],
      ]),
    ).toEqual([
      '2026-03-09 2025 年度数据报送还有 6 天到期',
      '2026-03-18 2025 年度数据报送还有 7 天到期',
      '2026-03-19 2025 年度数据报送已逾期 4 天',
    ]);
  });

  it('tell after a standstill what is still open, in one notice, the most urgent first', () => {
    const bulletin = {
      key: 'bulletin/1',
      title: '2026 年第一季度简报报送',
      body: '',
      href: '/bulletin',
      year: 2026,
    };
    const due = findDue(
      [
        deadline(),
        deadline({ ...bulletin, dueOn: '2026-04-15' }),
        deadline({ ...bulletin, key: 'bulletin/2' }),
      ],
      '2026-04-10',
    );
    const [notice, ...others] = planNotices(due, new Set(), '2026-04-10');
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      kind: 'overdue',
      to: HEALTH,
      title: '2 项工作已逾期，1 项即将到期',
      body: [
        '2025 年度数据报送：2026-03-15 截止，已逾期 26 天',
        '2026 年第一季度简报报送：2026-03-15 截止，已逾期 26 天',
        '2026 年第一季度简报报送：2026-04-15 截止，还有 5 天到期',
      ].join('\n'),
    });
    expect(notice?.deadlines).toHaveLength(3);
  });

  it('list no more than twenty and count the rest', () => {
    const many = Array.from({ length: 23 }, (_, index) => deadline({ key: `supervision/${index}` }));
    const [notice] = planNotices(findDue(many, '2026-03-15'), new Set(), '2026-03-15');
    expect(notice?.title).toBe('23 项工作即将到期');
    expect(notice?.body.split('\n')).toHaveLength(21);
    expect(notice?.body.endsWith('另有 3 项。')).toBe(true);
  });

  it('go to every recipient for itself', () => {
    const to: Recipient[] = [HEALTH, { audience: 'office' }, { audience: 'leader' }];
    const due = findDue(
      to.map((recipient) => deadline({ to: recipient })),
      '2026-03-16',
    );
    const planned = planNotices(due, new Set(), '2026-03-16');
    expect(planned.map((notice) => notice.to)).toEqual(to);
    expect(new Set(planned.map(({ onceKey }) => onceKey)).size).toBe(3);
  });

  it('wait until tomorrow for a recipient who has had the notice of today', () => {
    const fresh = deadline({ key: 'supervision/1' });
    const due = findDue([fresh], '2026-03-10');
    expect(planNotices(due, new Set([noticeKey(HEALTH, '2026-03-10')]), '2026-03-10')).toEqual([]);
    expect(planNotices(due, new Set([noticeKey(HEALTH, '2026-03-10')]), '2026-03-11')).toHaveLength(1);
  });
});
