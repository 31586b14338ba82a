'use client';

import { formatDayTime } from '@/lib/view/format-date';
import type { SaveState } from './use-entry-work';

type Props = { state: SaveState; unsaved: number; isKeeping: boolean };

/** How far the typing is safe. Not read out: it changes with every pause. */
export function SaveLine(props: Props) {
  const text = saveText(props);
  return text === '' ? null : <p className="entry-save-line">{text}</p>;
}

function saveText({ state, unsaved, isKeeping }: Props): string {
  const kept = isKeeping ? '已存本机' : '本机也无法暂存，请不要关闭页面';
  if (state.kind === 'saving') return '正在保存…';
  if (state.kind === 'offline' && unsaved > 0) return `未连接，${kept}，连上后自动保存`;
  if (unsaved > 0)
    return isKeeping ? `${unsaved} 项未保存，已暂存在本机。` : `${unsaved} 项未保存，${kept}。`;
  return state.kind === 'saved' ? `已保存 ${formatDayTime(state.at).slice(11)}` : '';
}
