import './overview.css';

/** The overview's own shape while it loads. */
export function OverviewSkeleton() {
  return (
    <div role="status" aria-label="正在加载总览">
      <div className="skeleton h-7 w-56" />
      <div className="skeleton mt-2 h-4 w-96 max-w-full" />
      <div className="skeleton mt-5 h-16 w-full max-w-4xl" />
      <div className="card mt-4">
        <div className="skeleton h-8" />
        <div className="skeleton mt-3 h-4 w-3/4" />
      </div>
      <div className="overview-grid">
        <div className="card">
          {Array.from({ length: 6 }, (_, index) => (
            <div key={index} className="skeleton my-4 h-11" />
          ))}
        </div>
        <div className="overview-side">
          <div className="card">
            <div className="skeleton h-40" />
          </div>
          <div className="card">
            <div className="skeleton h-48" />
          </div>
        </div>
      </div>
    </div>
  );
}
