import type { Db } from '@/lib/db/client';
import { changedSettings, type SettingChange } from '@/lib/domain/scoring/changed-settings';
import { AppError } from '@/lib/errors';
import type { PreviewSettingsInput } from '@/lib/schemas/scoring-settings';
import { loadSettingsHistory, type SettingsVersion } from './settings-book';

/** What the proposal changes. Throws `staleVersion` when the editor saw other settings, `invalidInput` when nothing differs. */
export async function refuseUnfitSettings(
  db: Db,
  { districtId, version, values }: PreviewSettingsInput,
): Promise<SettingChange[]> {
  const history = await loadSettingsHistory(db, districtId);
  const [current] = history;
  if (current.version !== version) throw staleSettings(history, version);
  const changes = changedSettings(current.settings, values);
  if (changes.length === 0) {
    throw new AppError('invalidInput', 'settings unchanged', {
      userMessage: '各项取值与现行参数相同，没有需要保存的修改。',
    });
  }
  return changes;
}

/** Says who changed what since the editor looked, so that it can be taken over or overruled knowingly. */
export function staleSettings(history: readonly SettingsVersion[], seen: number): AppError {
  const missed = history.flatMap(({ version, saved, changes }) => {
    if (version <= seen || !saved) return [];
    const words = changes.map(({ description, from, to }) => `${description.name}由 ${from} 改为 ${to}`);
    return [`${saved.by}把${words.join('、')}（${saved.reason}）。`];
  });
  return new AppError('staleVersion', `settings seen ${seen}`, {
    userMessage: `评分参数刚刚被他人修改：${missed.join('')}您填写的内容仍保留，请核对后重新查看影响。`,
  });
}
