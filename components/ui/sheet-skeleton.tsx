/** The shape of a sheet or queue of readings while it loads. */
export function SheetSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label}>
      <div className="skeleton mb-2 h-7 w-72" />
      <div className="skeleton mb-5 h-5 w-96 max-w-full" />
      <div className="card p-0">
        {Array.from({ length: 10 }, (_, row) => (
          <div key={row} className="flex gap-4 border-b border-line-2 px-3 py-3">
            <div className="skeleton h-9 w-6" />
            <div className="skeleton h-9 flex-1" />
            <div className="skeleton hidden h-9 w-20 md:block" />
            <div className="skeleton hidden h-9 w-20 md:block" />
            <div className="skeleton h-9 w-20" />
          </div>
        ))}
      </div>
    </div>
  );
}
