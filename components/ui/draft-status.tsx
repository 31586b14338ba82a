import { formatDayTime } from '@/lib/view/format-date';
import type { DraftStatus } from './use-draft';

/** What became of the last save of a text that saves itself. */
export function DraftStatusText({ status }: { status: DraftStatus }) {
  switch (status.kind) {
    case 'saved':
      return status.at ? `已自动保存 ${formatDayTime(status.at).slice(11)}` : '内容会自动保存';
    case 'typing':
      return '正在输入，稍后自动保存';
    case 'saving':
      return '正在保存…';
    case 'offline':
      return '没有连上服务器，内容已存在本机，连上后自动保存';
    case 'refused':
      return (
        <span className="text-red">
          {status.problem.message}
          {status.problem.code === 'unauthenticated' && (
            <>
              {' '}
              <a className="link underline" href="/login" target="_blank" rel="noopener">
                到新窗口登录
              </a>
            </>
          )}
        </span>
      );
  }
}
