import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettingsOf, SETTING_DESCRIPTIONS } from '@/lib/domain/scoring/settings';
import { DEFAULT_PARSE_SETTINGS } from '@/lib/domain/target/rule';
import { assess, atLeast } from './make-input';

describe('settings', () => {
  it('are each described once for the method page', () => {
    const keys = SETTING_DESCRIPTIONS.map(({ key }) => key);
    expect([...keys].sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  });

  it('agree with the tolerances used when a target is read', () => {
    expect(parseSettingsOf(DEFAULT_SETTINGS)).toEqual(DEFAULT_PARSE_SETTINGS);
  });

  it('belong to the office: another bound gives another class', () => {
    const readings = { 2020: '90', 2025: '91.8' };
    expect(assess(readings, atLeast('94')).paceClass).toBe('faster');
    const lenient = { ...DEFAULT_SETTINGS, paceOnTrack: '0.90' };
    expect(assess(readings, atLeast('94'), {}, lenient).paceClass).toBe('onTrack');
  });

  it('that had a part in a verdict are listed with it', () => {
    const { explanation } = assess({ 2020: '90', 2025: '91.8' }, atLeast('94'));
    expect(explanation.settings).toContainEqual({ name: '进度正常下限', value: '0.95' });
    expect(explanation.settings).toContainEqual({ name: '接近达标幅度', value: '2%' });
  });
});
