import { z } from 'zod';
import { districtCodeSchema } from './address';
import { indicatorPlace, optionalText, reason, requiredText, version, year } from './plan-setup';
import { rowId, storableText } from './storable-text';

const id = rowId();
/** Of a list to choose from. */
const chosenId = storableText().min(1, '请先选择一项').max(64);
const seriesName = requiredText(120, '请填写参照表的名称，如 全市平均水平');
const source = optionalText(200);

/** What an indicator is compared with from now on. A new table has the indicator's own unit. */
export const setReferenceSchema = z.object({
  ...indicatorPlace,
  to: z.discriminatedUnion(
    'kind',
    [
      z.object({ kind: z.literal('none') }),
      z.object({ kind: z.literal('indicator'), id: chosenId }),
      z.object({ kind: z.literal('series'), id: chosenId }),
      z.object({ kind: z.literal('newSeries'), name: seriesName, source }),
    ],
    '请选择参照指标或参照表',
  ),
});
export type SetReferenceInput = z.infer<typeof setReferenceSchema>;

const seriesFields = { name: seriesName, unit: storableText().trim().max(20, '单位不超过 20 字'), source };

export const addReferenceSeriesSchema = z.object({ districtId: districtCodeSchema, ...seriesFields });
export type AddReferenceSeriesInput = z.infer<typeof addReferenceSeriesSchema>;

const seriesPlace = { districtId: districtCodeSchema, seriesId: id, version };

export const editReferenceSeriesSchema = z.object({ ...seriesPlace, ...seriesFields });
export type EditReferenceSeriesInput = z.infer<typeof editReferenceSeriesSchema>;

export const removeReferenceSeriesSchema = z.object(seriesPlace);
export type RemoveReferenceSeriesInput = z.infer<typeof removeReferenceSeriesSchema>;

const referenceCell = z.object({
  seriesId: id,
  year,
  /** Version of the value that was shown; null when there was none. */
  version: version.nullable(),
  /** What was typed; empty removes the value. The domain says what is wrong with it. */
  value: storableText().max(60, '内容过长，请只填数字'),
  source,
});

export const saveReferenceValuesSchema = z
  .object({
    districtId: districtCodeSchema,
    /** Needed where a year is archived already. */
    reason: z.union([z.literal('').transform(() => null), reason]).nullable(),
    cells: z.array(referenceCell).min(1, '没有需要保存的改动').max(500),
  })
  .refine(
    ({ cells }) => new Set(cells.map((cell) => `${cell.seriesId} ${cell.year}`)).size === cells.length,
    {
      error: '同一张参照表的同一年份出现了两次，请刷新页面后重试',
      path: ['cells'],
    },
  );
export type SaveReferenceValuesInput = z.infer<typeof saveReferenceValuesSchema>;

/** A change of a value as the audit log keeps it. */
export const referenceChangeSchema = z.object({
  name: z.string(),
  year: z.number(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  source: z.string().nullable(),
  reason: z.string().nullable(),
});
export type ReferenceChange = z.infer<typeof referenceChangeSchema>;
