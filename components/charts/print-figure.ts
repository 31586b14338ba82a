'use client';

/** Prints one figure alone, as picture and table; the style sheet leaves out everything else. */
export function printFigure(figure: HTMLElement): void {
  figure.dataset.printing = '';
  window.addEventListener('afterprint', () => delete figure.dataset.printing, { once: true });
  window.print();
}
