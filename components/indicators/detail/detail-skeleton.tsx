import './detail.css';

/** An indicator page's own shape while it loads. */
export function DetailSkeleton() {
  return (
    <div role="status" aria-label="正在加载指标">
      <div className="skeleton h-4 w-52" />
      <div className="skeleton mt-2 h-8 w-72 max-w-full" />
      <div className="detail-grid">
        <div className="card">
          <div className="skeleton h-10 w-64 max-w-full" />
          <div className="skeleton mt-4 h-16" />
          <div className="skeleton mt-4 h-80" />
        </div>
        <div className="detail-side">
          <div className="card">
            <div className="skeleton h-64" />
          </div>
        </div>
      </div>
    </div>
  );
}
