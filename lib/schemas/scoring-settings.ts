import { z } from 'zod';
import { findSettingProblems } from '@/lib/domain/scoring/find-setting-problems';
import { canonicalNumber } from '@/lib/domain/target/exact-number';
import { districtCodeSchema } from './address';
import { storableText } from './storable-text';

const decimal = z
  .string()
  // What is no number ends here: the check of ranges could not compare it.
  .regex(/^\d{1,9}(\.\d{1,9})?$/, { error: '请填写不小于 0 的数字。', abort: true })
  .transform(canonicalNumber);
const count = z.int('请填写整数。').min(1, '请填写大于 0 的整数。').max(1000, '这个数过大，请核对。');

/** 评分参数 as stored: exact decimals stay text, counts and factors are numbers. */
export const scoringSettingsSchema = z.object({
  aroundTolerance: decimal,
  sexRatioLow: decimal,
  sexRatioHigh: decimal,
  nearTolerance: decimal,
  markedChange: decimal,
  referenceTolerance: decimal,
  holdTolerance: decimal,
  paceOnTrack: decimal,
  paceFaster: decimal,
  reportingPrecision: decimal,
  confidenceLevel: decimal,
  forecastLevel: decimal,
  forecastPoints: count,
  indicativePoints: count,
  smallExpectedEvents: count,
  slowWarningPoints: count,
  volatilityFactor: count,
  volatilityEarlierSteps: count,
  volatilityFloorPercent: decimal,
  volatilityFloorPermille: decimal,
  volatilityFloorPer10Thousand: decimal,
  volatilityFloorPer100Thousand: decimal,
  volatilityFloorOther: decimal,
  volatilitySignificance: decimal,
  volatilityExactBelow: count,
  noiseFactor: count,
});

/** Settings as somebody proposes them: within what the formulas can carry, or each field says why not. */
export const proposedSettingsSchema = scoringSettingsSchema.superRefine((settings, context) => {
  for (const { key, message } of findSettingProblems(settings)) {
    context.addIssue({ code: 'custom', path: [key], message });
  }
});

/** `version` is the one the editor saw, 0 while the district uses the product's own settings. */
export const previewSettingsSchema = z.object({
  districtId: districtCodeSchema,
  version: z.int().min(0),
  values: proposedSettingsSchema,
});
export type PreviewSettingsInput = z.infer<typeof previewSettingsSchema>;

export const changeSettingsSchema = previewSettingsSchema.extend({
  reason: storableText().trim().min(2, '请写明理由').max(500, '理由不超过 500 字'),
});
export type ChangeSettingsInput = z.infer<typeof changeSettingsSchema>;
