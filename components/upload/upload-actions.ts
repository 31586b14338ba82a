import type { ActionResult } from '@/lib/schemas/action-result';
import type { ApplyUploadInput } from '@/lib/schemas/upload';
import type { Preview } from '@/lib/view/upload/preview-words';

export type AppliedUpload = { status: 'applied'; written: number } | { status: 'moved'; preview: Preview };

export type ApplyUpload = (input: ApplyUploadInput) => Promise<ActionResult<AppliedUpload>>;
