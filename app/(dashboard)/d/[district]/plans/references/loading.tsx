export default function ReferencesLoading() {
  return (
    <div aria-busy="true" aria-label="正在载入参照值">
      <div className="skeleton h-4 w-24" />
      <div className="skeleton mt-3 h-8 w-32" />
      <div className="skeleton mt-3 h-5 w-80 max-w-full" />
      <div className="card mt-5">
        {Array.from({ length: 6 }, (_, index) => (
          <div key={index} className="skeleton my-3 h-12" />
        ))}
      </div>
      <div className="card skeleton mt-5 h-40" />
    </div>
  );
}
