import { toBlob } from 'html-to-image';
import { saveBlob } from './save-blob';

const MARGIN = 20;
/** A picture taken on a phone must still fill a page. */
const WIDTH_AT_LEAST = 1600;

/** The sheet as it stands on the page – words, picture and source – with some air around it, twice as sharp. */
export async function savePicture(sheet: HTMLElement, fileName: string): Promise<void> {
  const ground = getComputedStyle(sheet).getPropertyValue('--color-paper').trim();
  await drawn(sheet);
  const width = sheet.offsetWidth + 2 * MARGIN;
  const height = sheet.offsetHeight + 2 * MARGIN;
  const blob = await toBlob(sheet, {
    width,
    height,
    pixelRatio: Math.max(2, WIDTH_AT_LEAST / width),
    backgroundColor: ground,
    skipFonts: true,
    style: { boxSizing: 'border-box', width: `${width}px`, margin: '0', padding: `${MARGIN}px` },
  });
  if (!blob) throw new Error('The browser drew no picture.');
  saveBlob(blob, `${fileName}.png`);
}

/** A picture measures itself in the frame after it was shown. */
async function drawn(sheet: HTMLElement): Promise<void> {
  for (let frame = 0; frame < 60; frame += 1) {
    await new Promise(requestAnimationFrame);
    if (frame > 1 && !sheet.querySelector('.skeleton')) return;
  }
  throw new Error('The picture is still loading.');
}
