import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, SETTING_DESCRIPTIONS } from '@/lib/domain/scoring/settings';
import {
  composeSettingGroups,
  editsTowards,
  settingsOfEdits,
  withEdit,
  type SettingEdits,
} from '@/lib/view/plans/setting-fields';

const fields = composeSettingGroups(DEFAULT_SETTINGS).flatMap((group) => group.fields);
const read = (edits: SettingEdits) => settingsOfEdits(edits, DEFAULT_SETTINGS);

describe('the form of the settings', () => {
  it('has every setting in one group', () => {
    expect(fields.map(({ key }) => key).sort()).toEqual(SETTING_DESCRIPTIONS.map(({ key }) => key).sort());
  });

  it('takes shares as per cent, and marks what differs from the product’s own', () => {
    const [group] = composeSettingGroups({ ...DEFAULT_SETTINGS, aroundTolerance: '0.055' });
    expect(group?.fields[0]).toMatchObject({
      key: 'aroundTolerance',
      text: '5.5',
      suffix: '%',
      value: '5.5%',
      initial: '3%',
      isAdjusted: true,
    });
    expect(fields.some(({ isAdjusted }) => isAdjusted)).toBe(false);
  });

  it('reads back what it shows', () => {
    const shown = Object.fromEntries(fields.map(({ key, text }) => [key, text]));
    const outcome = read(shown);
    expect(outcome.ok && editsTowards(outcome.values, DEFAULT_SETTINGS)).toEqual({});
  });
});

describe('what is typed', () => {
  it.each<[SettingEdits, object]>([
    [{ aroundTolerance: '5' }, { aroundTolerance: '0.05' }],
    [{ aroundTolerance: ' ５．５％ ' }, { aroundTolerance: '0.055' }],
    [{ paceOnTrack: '0.90' }, { paceOnTrack: '0.9' }],
    [{ forecastPoints: '6' }, { forecastPoints: 6 }],
  ])('%o', (edits, values) => {
    expect(read(edits)).toMatchObject({ ok: true, values });
  });

  it.each<[SettingEdits, object]>([
    [{ aroundTolerance: '' }, { aroundTolerance: '请填写数字。' }],
    [{ aroundTolerance: '三' }, { aroundTolerance: '请填写数字。' }],
    [{ aroundTolerance: '-3' }, { aroundTolerance: '请填写数字。' }],
    [{ forecastPoints: '5.5' }, { forecastPoints: '请填写整数。' }],
    [{ aroundTolerance: '60' }, { aroundTolerance: '“左右”容差应大于 0%、不超过 50%。' }],
    [
      { paceOnTrack: '0.5', nearTolerance: 'x' },
      { nearTolerance: '请填写数字。', paceFaster: '需加快下限应小于进度正常下限（0.5）。' },
    ],
  ])('%o is refused at its field', (edits, errors) => {
    expect(read(edits)).toEqual({ ok: false, errors });
  });

  it('is no edit any more when it says what is in force', () => {
    const edits = withEdit({}, 'aroundTolerance', '5', DEFAULT_SETTINGS);
    expect(edits).toEqual({ aroundTolerance: '5' });
    expect(withEdit(edits, 'aroundTolerance', '3', DEFAULT_SETTINGS)).toEqual({});
  });

  it('leaves alone what others have changed meanwhile', () => {
    const current = { ...DEFAULT_SETTINGS, nearTolerance: '0.05' };
    expect(settingsOfEdits({ aroundTolerance: '5' }, current)).toMatchObject({
      ok: true,
      values: { aroundTolerance: '0.05', nearTolerance: '0.05' },
    });
  });
});
