'use server';

import { revalidatePath } from 'next/cache';
import { changeSettingsSchema, previewSettingsSchema } from '@/lib/schemas/scoring-settings';
import { runAction } from '@/lib/server/run-action';
import { changeSettings } from '@/lib/services/change-settings';
import { previewSettings } from '@/lib/services/preview-settings';

export async function previewSettingsAction(input: unknown) {
  return runAction(previewSettingsSchema, input, previewSettings);
}

/** Verdicts on every page of the district follow. */
export async function changeSettingsAction(input: unknown) {
  const result = await runAction(changeSettingsSchema, input, changeSettings);
  revalidatePath('/d/[district]', 'layout');
  return result;
}
