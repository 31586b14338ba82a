import './dashboard.css';

/** The leaders' screen in its own shape while it loads. */
export function DashboardSkeleton() {
  const card = (area: string, height: string) => (
    <div className={`card ${area}`}>
      <div className={`skeleton ${height}`} />
    </div>
  );
  return (
    <div role="status" aria-label="正在加载领导驾驶舱" className="dashboard">
      <div className="skeleton h-7 w-56" />
      <div className="skeleton mt-2 h-4 w-96 max-w-full" />
      <div className="skeleton mt-5 h-16 w-full max-w-4xl" />
      <div className="db-grid">
        {card('db-danger', 'h-96')}
        {card('db-status', 'h-20')}
        <div className="db-side">
          {card('', 'h-36')}
          {card('', 'h-40')}
        </div>
        {card('db-domains', 'h-80')}
        {card('db-departments', 'h-80')}
      </div>
    </div>
  );
}
