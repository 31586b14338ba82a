import { describe, expect, it } from 'vitest';
import { changedSettings } from '@/lib/domain/scoring/changed-settings';
import { compareVerdicts, type VerdictChange } from '@/lib/domain/scoring/compare-verdicts';
import { DEFAULT_SETTINGS, type ScoringSettings } from '@/lib/domain/scoring/settings';
import type { TargetRule } from '@/lib/domain/target/rule';
import { assess, atLeast, fromBaseYear } from './make-input';

const hold: TargetRule = { kind: 'trend', direction: 'hold', cadence: 'overall', strength: 'normal' };

function changesUnder(
  changes: Partial<ScoringSettings>,
  readings: Record<number, string>,
  rule?: TargetRule,
): VerdictChange[] {
  return compareVerdicts(
    assess(readings, rule, { attribute: 'binding' }),
    assess(readings, rule, { attribute: 'binding' }, { ...DEFAULT_SETTINGS, ...changes }),
  );
}

describe('what a setting changes in a verdict', () => {
  it('status, with the warning that goes with it', () => {
    const readings = { 2020: '50', 2024: '51', 2025: '52' };
    expect(changesUnder({ holdTolerance: '0.05' }, readings, hold)).toEqual([
      { what: 'status', from: 'trendNotMet', to: 'trendMet' },
    ]);
  });

  it('接近达标', () => {
    expect(changesUnder({ nearTolerance: '0.05' }, { 2025: '90' })).toEqual([
      { what: 'nearlyMet', from: false, to: true },
    ]);
  });

  it('pace class and the level of its warning', () => {
    const readings = { 2020: '90', 2024: '91.4', 2025: '91.8' };
    const changes = changesUnder({ paceOnTrack: '0.9' }, readings, atLeast('94'));
    expect(changes).toEqual([
      { what: 'pace', from: 'faster', to: 'onTrack' },
      { what: 'warning', type: 'atRisk', from: 'yellow', to: null },
    ]);
  });

  it('outlook, when fewer years suffice', () => {
    const readings = fromBaseYear('90', '90.1', '90.2', '90.3');
    const changes = changesUnder({ forecastPoints: 4, indicativePoints: 3 }, readings);
    expect(changes).toContainEqual({ what: 'outlook', from: 'insufficient', to: 'unlikely' });
  });

  it('nothing, where it has no part', () => {
    expect(changesUnder({ sexRatioLow: '102', markedChange: '0.2' }, { 2020: '90', 2025: '93' })).toEqual([]);
  });
});

describe('years that suffice for no projection under the office’s settings', () => {
  it('are not taken for no data', () => {
    const settings = { ...DEFAULT_SETTINGS, indicativePoints: 4, forecastPoints: 6 };
    const verdict = assess(fromBaseYear('90', '91', '92'), atLeast('94'), {}, settings);
    expect(verdict.sufficiency).toBe('requiredChange');
    expect(verdict.explanation.limits).toContain('同一口径的年度数据不足四个，不作推算。');
  });
});

describe('what differs between two states of the settings', () => {
  it('is listed as printed; another spelling of a number is no change', () => {
    const after = { ...DEFAULT_SETTINGS, aroundTolerance: '0.05', markedChange: '0.1', forecastPoints: 6 };
    const changes = changedSettings(DEFAULT_SETTINGS, after);
    expect(changes.map(({ description, from, to }) => [description.key, from, to])).toEqual([
      ['aroundTolerance', '3%', '5%'],
      ['forecastPoints', '5', '6'],
    ]);
  });
});
