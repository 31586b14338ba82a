export default function PlansLoading() {
  return (
    <div aria-busy="true" aria-label="正在载入规划">
      <div className="skeleton h-8 w-40" />
      <div className="skeleton mt-3 h-5 w-80 max-w-full" />
      <div className="mt-5 grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        {Array.from({ length: 3 }, (_, index) => (
          <div key={index} className="card skeleton h-44" />
        ))}
      </div>
      <div className="card skeleton mt-5 h-52" />
    </div>
  );
}
