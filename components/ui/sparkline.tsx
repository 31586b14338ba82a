import type { Sparkline as Shape } from '@/lib/view/sparkline';

type Props = { shape: Shape; width: number; height: number; label: string };

/** A small line with its target; plain SVG, drawn on the server. */
export function Sparkline({ shape, width, height, label }: Props) {
  const { line, last, target, projected } = shape;
  return (
    <svg
      className="spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {target.map((y, index) => (
        <path
          key={index}
          d={`M4 ${y}H${width - 4}`}
          stroke="var(--color-brand)"
          strokeDasharray="3 3"
          fill="none"
        />
      ))}
      {projected && (
        <path
          d={`M${last.join(' ')}L${projected.join(' ')}`}
          stroke="var(--color-none)"
          strokeWidth="1.4"
          strokeDasharray="2 3"
          fill="none"
        />
      )}
      <polyline
        points={line}
        fill="none"
        stroke="var(--color-ink)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <circle cx={last[0]} cy={last[1]} r="2.5" fill="var(--color-ink)" />
    </svg>
  );
}
