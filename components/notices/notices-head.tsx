'use client';

import type { ActionResult } from '@/lib/schemas/action-result';
import type { ReadNoticesRequest } from '@/lib/schemas/notice';
import type { NoticeDoor } from '@/lib/view/notices/kind-doors';
import type { NoticeFilter } from '@/lib/view/notices/notice-address';
import { Door } from '../ui/door';
import { useAction } from '../ui/use-action';
import './notices.css';
import { announceRead } from './unread-channel';

type Props = {
  district: string;
  filter: NoticeFilter;
  readingDoors: readonly NoticeDoor[];
  kindDoors: readonly NoticeDoor[];
  /** Unread ones of the chosen kind. */
  unread: number;
  /** When the newest notice of the mailbox was sent: what comes after has not been seen. */
  until: string | null;
  action: (input: ReadNoticesRequest) => Promise<ActionResult<{ read: number }>>;
};

/** Title, filters and what can be done with all notices that are shown. */
export function NoticesHead({ district, filter, readingDoors, kindDoors, unread, until, action }: Props) {
  const { run, pending, problem } = useAction(action);
  const readAll = async () => {
    const kind = filter.kind ?? undefined;
    if (await run({ districtId: district, kind, until: until ?? undefined })) announceRead(district);
  };
  return (
    <>
      <header className="notices-head">
        <h1>通知</h1>
        <Doors label="已读与未读" doors={readingDoors} />
        {unread > 0 && (
          <button type="button" className="btn" disabled={pending} onClick={() => void readAll()}>
            {filter.kind ? '本类全部标为已读' : '全部标为已读'}
          </button>
        )}
        <Door className="link notices-settings" href={`/d/${district}/notices/settings`}>
          设置
        </Door>
      </header>
      {kindDoors.length > 2 && (
        <nav className="notices-kinds" aria-label="类别">
          {kindDoors.map((door) => (
            <KindDoor key={door.label} {...door} />
          ))}
        </nav>
      )}
      {problem && (
        <p role="alert" className="form-problem">
          {problem.message}
        </p>
      )}
    </>
  );
}

function Doors({ label, doors }: { label: string; doors: readonly NoticeDoor[] }) {
  return (
    <nav className="seg" aria-label={label}>
      {doors.map((door) => (
        <KindDoor key={door.label} {...door} />
      ))}
    </nav>
  );
}

function KindDoor({ label, count, href, isCurrent }: NoticeDoor) {
  return (
    <Door className="notices-door" href={href} aria-current={isCurrent ? 'true' : undefined}>
      {label} <span className="notices-door-count">{count}</span>
    </Door>
  );
}
