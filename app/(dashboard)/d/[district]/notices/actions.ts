'use server';

import { revalidatePath } from 'next/cache';
import type { ActionResult } from '@/lib/schemas/action-result';
import { readNoticesSchema } from '@/lib/schemas/notice';
import { runAction } from '@/lib/server/run-action';
import { readNotices } from '@/lib/services/read-notices';

export async function readNoticesAction(input: unknown): Promise<ActionResult<{ read: number }>> {
  const result = await runAction(readNoticesSchema, input, readNotices);
  // The bell of the frame counts them.
  revalidatePath('/d/[district]', 'layout');
  return result;
}
