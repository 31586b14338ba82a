'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { SettingKey } from '@/lib/domain/scoring/find-setting-problems';
import type { ScoringSettings } from '@/lib/domain/scoring/settings';
import type { ActionResult, Problem } from '@/lib/schemas/action-result';
import type { ChangeSettingsInput, PreviewSettingsInput } from '@/lib/schemas/scoring-settings';
import { editsTowards, settingsOfEdits, withEdit, type SettingEdits } from '@/lib/view/plans/setting-fields';
import type { SettingVersionRow } from '@/lib/view/plans/setting-history';
import type { PreviewSource } from '@/lib/view/plans/setting-preview';

export type SettingsActions = {
  preview: (input: PreviewSettingsInput) => Promise<ActionResult<PreviewSource>>;
  change: (input: ChangeSettingsInput) => Promise<ActionResult<{ version: number }>>;
};

/** What has been looked at and may now be saved: a field changed afterwards means looking again. */
export type Previewed = PreviewSettingsInput & { preview: PreviewSource };

type Place = { district: string; version: number; current: ScoringSettings };

/**
 * The office's edits of the settings. Only what was typed is kept, so that fields nobody touched follow what
 * others save meanwhile.
 */
export function useSettingsWork({ district, version, current }: Place, actions: SettingsActions) {
  const router = useRouter();
  const [edits, setEdits] = useState<SettingEdits>({});
  const [errors, setErrors] = useState<Partial<Record<SettingKey, string>>>({});
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [reason, setReason] = useState('');
  const [notice, setNotice] = useState<string | null>(null);
  const preview = useAction(actions.preview);
  const change = useAction(actions.change);
  const begin = (next: SettingEdits) => {
    setEdits(next);
    setErrors({});
    setNotice(null);
    preview.clear();
    change.clear();
  };
  const look = async () => {
    const outcome = settingsOfEdits(edits, current);
    setErrors(outcome.ok ? {} : outcome.errors);
    if (!outcome.ok) return;
    change.clear();
    const input = { districtId: district, version, values: outcome.values };
    const result = await preview.send(input);
    if (result.ok) setPreviewed({ ...input, preview: result.data });
    else if (isStale(result.problem)) router.refresh();
  };
  const save = async () => {
    if (!previewed) return;
    const { preview: _seen, ...input } = previewed;
    const result = await change.send({ ...input, reason });
    if (result.ok) {
      begin({});
      setReason('');
      setNotice(`已保存第 ${result.data.version} 版评分参数，未归档年度的评价与预警已更新。`);
    }
    if (result.ok || isStale(result.problem)) setPreviewed(null);
  };
  return {
    edits,
    errors,
    previewed,
    reason,
    notice,
    looking: preview.pending,
    saving: change.pending,
    /** Of looking, or of a saving that somebody else came before. */
    problem: preview.problem ?? (isStale(change.problem) ? change.problem : null),
    saveProblem: change.problem,
    setReason,
    look,
    save,
    edit: (key: SettingKey, text: string) => begin(withEdit(edits, key, text, current)),
    discard: () => {
      begin({});
      setReason('');
    },
    restore: ({ values, title }: Pick<SettingVersionRow, 'values' | 'title'>) => {
      begin(editsTowards(values, current));
      setNotice(`已按${title}填入，请查看影响后保存。`);
    },
    close: () => setPreviewed(null),
  };
}

/** Somebody else saved meanwhile: what was looked at no longer is what would happen. */
const isStale = (problem: Problem | null): boolean => problem?.code === 'staleVersion';

export type SettingsWork = ReturnType<typeof useSettingsWork>;
