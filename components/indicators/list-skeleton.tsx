import './indicators.css';

/** The list's own shape while it loads. */
export function ListSkeleton() {
  return (
    <div role="status" aria-label="正在加载指标">
      <div className="skeleton h-7 w-40" />
      <div className="filter-bar">
        <div className="skeleton h-9 w-56" />
        <div className="skeleton h-9 w-80 max-w-full" />
      </div>
      <div className="card">
        {Array.from({ length: 12 }, (_, index) => (
          <div key={index} className="skeleton my-3 h-7" />
        ))}
      </div>
    </div>
  );
}
