import { polyphonic } from 'pinyin-pro';
import type { ReadingsOf } from '@/lib/domain/search/pinyin';

const known = new Map<string, readonly string[]>();

/** Every reading of a Chinese character, without tones, ü as v: 率 is lv and shuai, 重 zhong and chong. */
export const readingsOf: ReadingsOf = (character) => {
  if (!/^\p{Script=Han}$/u.test(character)) return null;
  const kept = known.get(character);
  if (kept) return kept;
  const [readings = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
  const texts = readings.filter((reading) => /^[a-z]+$/.test(reading));
  known.set(character, texts);
  return texts;
};
