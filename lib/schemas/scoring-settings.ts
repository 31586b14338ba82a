import { z } from 'zod';

const decimal = z.string().regex(/^\d{1,9}(\.\d{1,9})?$/);
const count = z.number().int().min(1).max(1000);

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
