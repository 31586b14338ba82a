export default function AccountsLoading() {
  return (
    <div aria-busy="true" aria-label="正在载入账号">
      <div className="skeleton h-8 w-32" />
      <div className="skeleton mt-3 h-5 w-72" />
      <div className="skeleton mt-5 h-9 w-full max-w-xl" />
      <div className="card mt-4">
        {Array.from({ length: 8 }, (_, index) => (
          <div key={index} className="skeleton my-3 h-6" />
        ))}
      </div>
    </div>
  );
}
