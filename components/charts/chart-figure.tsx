'use client';

import './chart-figure.css';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { Figure } from '@/lib/view/figure/figure';
import { FigureTable } from './figure-table';
import { FigureTools, type FigureView } from './figure-tools';

type Props = {
  figure: Figure;
  /** The picture: recharts through a loader of its own, or plain SVG. It needs no text alternative. */
  children: ReactNode;
};

/**
 * A picture with what it found, its unit, source and date; the same as a table behind a switch; to download and to
 * print. The table is part of the document, and all there is where scripts do not run.
 */
export function ChartFigure({ figure, children }: Props) {
  const id = useId();
  const [view, setView] = useState<FigureView>('picture');
  const whole = useRef<HTMLElement>(null);
  const printed = useRef<HTMLDivElement>(null);
  const { title, subtitle, description, notes, source, table } = figure;
  return (
    <figure ref={whole} className="figure" data-view={view} aria-labelledby={`${id}-title`}>
      <div ref={printed} className="figure-sheet">
        <figcaption>
          <p id={`${id}-title`} className="figure-title">
            {title}
          </p>
          <p className="hint">{subtitle}</p>
        </figcaption>
        <div className="figure-picture">
          <div role="img" aria-label={description}>
            {children}
          </div>
          {notes && <p className="hint">{notes}</p>}
        </div>
        <div className="figure-table">
          <FigureTable table={table} label={subtitle} />
        </div>
        <p className="hint figure-source">{source}</p>
      </div>
      <FigureTools figure={figure} view={view} onView={setView} whole={whole} printed={printed} />
    </figure>
  );
}
