'use server';

import type { ActionResult } from '@/lib/schemas/action-result';
import { applyUploadSchema, type ApplyUploadInput } from '@/lib/schemas/upload';
import { runAction } from '@/lib/server/run-action';
import { applyUpload, type AppliedUpload } from '@/lib/services/apply-upload';

export async function applyUploadAction(input: ApplyUploadInput): Promise<ActionResult<AppliedUpload>> {
  return runAction(applyUploadSchema, input, (actor, parsed) => applyUpload(actor, parsed, new Date()));
}
