import { describe, expect, it } from 'vitest';
import { toNoticeItem } from '@/lib/view/notice-rows';
import { kindDoors, readingDoors, unreadOf } from '@/lib/view/notices/kind-doors';
import { muteGroups } from '@/lib/view/notices/mute-choices';
import { noticesHref } from '@/lib/view/notices/notice-address';
import { groupByDay } from '@/lib/view/notices/notice-groups';
import { toWebhookView } from '@/lib/view/notices/webhook-view';

const item = (id: string, sentAt: string) =>
  toNoticeItem({
    id,
    kind: 'reminder',
    year: 2025,
    title: id,
    body: '',
    href: '/',
    sender: '李敏',
    sentAt: new Date(sentAt),
    isRead: false,
  });

describe('the inbox', () => {
  it('is grouped by days in China', () => {
    const groups = groupByDay(
      [
        item('one', '2026-03-12T02:00:00Z'),
        item('two', '2026-03-11T16:30:00Z'),
        item('three', '2026-03-11T15:59:00Z'),
        item('four', '2026-03-01T02:00:00Z'),
      ],
      '2026-03-12',
    );
    expect(groups.map(({ label, notices }) => [label, notices.map(({ id }) => id)])).toEqual([
      ['今天 03-12 周四', ['one', 'two']],
      ['昨天 03-11 周三', ['three']],
      ['2026-03-01 周日', ['four']],
    ]);
    expect(groups[0]?.notices[1]?.from).toBe('00:30 李敏');
  });

  const counts = [
    { kind: 'reminder' as const, total: 5, unread: 1 },
    { kind: 'overdue' as const, total: 2, unread: 0 },
  ];

  it('counts on each door what is behind it', () => {
    const all = { kind: null, unreadOnly: false };
    expect(kindDoors('500103', counts, all)).toEqual([
      { label: '全部类别', count: 7, href: '/d/500103/notices', isCurrent: true },
      { label: '催报', count: 5, href: '/d/500103/notices?kind=reminder', isCurrent: false },
      { label: '逾期', count: 2, href: '/d/500103/notices?kind=overdue', isCurrent: false },
    ]);
    const unread = kindDoors('500103', counts, { kind: 'overdue', unreadOnly: true });
    expect(unread.map(({ label, count }) => `${label} ${count}`)).toEqual(['全部类别 1', '催报 1', '逾期 0']);
    expect(unread[1]?.href).toBe('/d/500103/notices?unread=1&kind=reminder');
    expect(readingDoors('500103', counts, { kind: 'overdue', unreadOnly: true })).toMatchObject([
      { label: '全部', count: 2, href: '/d/500103/notices?kind=overdue', isCurrent: false },
      { label: '未读', count: 0, isCurrent: true },
    ]);
    expect(unreadOf(counts, all)).toBe(1);
  });

  it('goes on after the last notice of a page', () => {
    const last = { at: new Date('2026-03-01T02:00:00Z'), id: 'n1' };
    expect(noticesHref('500103', { kind: null, unreadOnly: true }, last)).toBe(
      '/d/500103/notices?unread=1&before=2026-03-01T02%3A00%3A00.000Z_n1',
    );
  });
});

describe('settings', () => {
  it('list what reaches the mailbox, and what cannot be muted', () => {
    const leader = muteGroups('leader', ['supervisionClosed']).flatMap(({ choices }) => choices);
    expect(leader.map(({ kind }) => kind)).not.toContain('reminder');
    expect(leader.find(({ kind }) => kind === 'supervisionClosed')).toMatchObject({
      isMuted: true,
      canBeMuted: true,
    });
    expect(leader.find(({ kind }) => kind === 'overdue')).toMatchObject({
      isMuted: false,
      canBeMuted: false,
    });
    expect(muteGroups('department', []).map(({ label }) => label)).toEqual([
      '年度报送',
      '预警督办',
      '举措跟踪',
      '期限',
    ]);
  });

  it('say that nothing is posted as long as nobody has set it up', () => {
    const view = toWebhookView({
      allowedHosts: [],
      webhook: null,
      counts: { delivered: 0, waiting: 0, givenUp: 0, lastDeliveredAt: null },
      troubled: [],
    });
    expect(view).toMatchObject({ version: 0, enabled: false, tally: null });
    expect(view.status).toContain('未启用');
  });

  it('tell what did not arrive and what happens next', () => {
    const sentAt = new Date('2026-03-12T02:00:00Z');
    const delivery = { noticeId: 'n', title: '催报', sentAt, attempts: 2, lastError: '没有答复' };
    const { tally, troubled } = toWebhookView({
      allowedHosts: ['im.example.gov.cn'],
      webhook: null,
      counts: { delivered: 3, waiting: 1, givenUp: 1, lastDeliveredAt: sentAt },
      troubled: [
        { ...delivery, nextAt: new Date('2026-03-12T02:05:00Z') },
        { ...delivery, nextAt: null },
      ],
    });
    expect(tally).toBe('已送达 3 条（最近一条 2026-03-12 10:00），待发送 1 条，没有送出 1 条。');
    expect(troubled.map(({ outcome }) => outcome)).toEqual(['2026-03-12 10:05 再试', '不再尝试']);
  });
});
