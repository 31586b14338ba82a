import './actions.css';
import type { ProgressStrip as Shape } from '@/lib/view/actions/progress-strip';

type State = Shape['marks'][number]['state'];

/** The states by quarter in a row: 已完成 a full bar, 推进中 half of it, 滞后 a triangle, 未启动 hollow, 未报 a dashed line. */
export function ProgressStrip({ strip: { width, height, marks, label } }: { strip: Shape }) {
  return (
    <svg
      className="progress-strip"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {marks.map(({ x, state }) => (
        <Mark key={x} x={x} state={state} />
      ))}
    </svg>
  );
}

function Mark({ x, state }: { x: number; state: State }) {
  const className = `strip-${state}`;
  switch (state) {
    case 'completed':
      return <rect className={className} x={x} y={1} width={7} height={12} />;
    case 'underway':
      return <rect className={className} x={x} y={6} width={7} height={7} />;
    case 'lagging':
      return <path className={className} d={`M${x + 3.5} 2 L${x + 7} 13 H${x}Z`} />;
    case 'notStarted':
      return <rect className={className} x={x + 1} y={8} width={5} height={4.5} />;
    case 'unreported':
      return <path className={className} d={`M${x} 12.500h7`} />;
  }
}
