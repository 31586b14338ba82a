import { z } from 'zod';
import { districtCodeSchema } from './address';
import { partCategorySchema } from './reading-snapshot';
import { rowId, storableText } from './storable-text';

const cell = z.object({ text: storableText(), place: storableText(), problem: storableText().nullable() });

/** The cells of an uploaded table, as they are kept between the dry run and applying it. */
export const uploadContentsSchema = z.object({
  lines: z.array(
    z.object({
      indicatorId: z.string(),
      category: z.union([z.literal('total'), partCategorySchema]),
      version: z.number().int().min(0),
      place: storableText(),
      cells: z.object({ value: cell, numerator: cell, denominator: cell, note: cell }),
    }),
  ),
  /** What could not be tied to an indicator. */
  strays: z.array(z.object({ place: storableText(), message: storableText() })),
});
export type UploadContents = z.infer<typeof uploadContentsSchema>;

export const uploadQuerySchema = z.object({
  districtId: districtCodeSchema,
  year: z.coerce.number().int().min(2000).max(2100),
  fileName: storableText()
    .transform((name) => name.trim().slice(0, 200))
    .pipe(z.string().min(1, '请选择文件')),
});
export type UploadQuery = z.infer<typeof uploadQuerySchema>;

export const applyUploadSchema = z.object({
  districtId: districtCodeSchema,
  uploadId: rowId(),
  /** Of the dry run that was shown. */
  fingerprint: z.string().length(64),
  /** The conflicts in which the value of the table is to replace the newer one. */
  preferred: z.array(rowId()).max(5_000),
});
export type ApplyUploadInput = z.infer<typeof applyUploadSchema>;
