import { z } from 'zod';
import { districtCodeSchema } from './address';
import { rowId, storableText } from './storable-text';

const year = z.coerce.number().int().min(2000).max(2100);

/** What evidence belongs to, as an address names it: a value by indicator and year, or a narrative. */
export const attachmentSubjectSchema = z.union([
  z.object({ districtId: districtCodeSchema, indicatorId: rowId(), year }),
  z.object({ districtId: districtCodeSchema, narrativeId: rowId() }),
]);
export type AttachmentSubject = z.infer<typeof attachmentSubjectSchema>;

/** As the browser names the file; what is stored is made of it in the domain. */
export const fileNameSchema = storableText().max(400);

export const removeAttachmentSchema = z.object({
  districtId: districtCodeSchema,
  attachmentId: rowId(),
  /** Required of the office once the value was handed in. */
  reason: storableText().trim().max(500, '不超过 500 字').nullable().default(null),
});
export type RemoveAttachmentInput = z.infer<typeof removeAttachmentSchema>;
