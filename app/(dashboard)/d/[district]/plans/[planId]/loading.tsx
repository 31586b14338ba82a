export default function PlanLoading() {
  return (
    <div aria-busy="true" aria-label="正在载入规划内容">
      <div className="skeleton h-4 w-24" />
      <div className="skeleton mt-3 h-8 w-96 max-w-full" />
      <div className="skeleton mt-3 h-5 w-80 max-w-full" />
      <div className="skeleton mt-5 h-9 w-full max-w-2xl" />
      <div className="card mt-4">
        {Array.from({ length: 9 }, (_, index) => (
          <div key={index} className="skeleton my-3 h-10" />
        ))}
      </div>
    </div>
  );
}
