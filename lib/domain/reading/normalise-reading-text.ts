const LOOK_ALIKES: [RegExp, string][] = [
  [/[﹪％]/g, '%'],
  [/[∶：﹕︰ː꞉]/g, ':'],
  [/[–—―─‐‑‒−－﹣]/g, '-'],
  [/[～〜∼˜]/g, '~'],
  [/[／⁄∕÷]/g, '/'],
  [/[，﹐]/g, ','],
  [/[．﹒]/g, '.'],
  [/⋯/g, '…'],
];

/** One spelling for widths and look-alike signs; blanks inside stay, because they may mean something. */
export function normaliseReadingText(text: string): string {
  let plain = text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g, ' ');
  for (const [family, sign] of LOOK_ALIKES) plain = plain.replace(family, sign);
  plain = plain.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  return plain.replace(/ {2,}/g, ' ').trim();
}
