export default function RulesLoading() {
  return (
    <div aria-busy="true" aria-label="正在载入校验规则">
      <div className="skeleton h-8 w-32" />
      <div className="skeleton mt-3 h-5 w-80 max-w-full" />
      <div className="skeleton mt-4 h-8 w-96 max-w-full" />
      <div className="card mt-4">
        {Array.from({ length: 4 }, (_, index) => (
          <div key={index} className="skeleton my-3 h-12" />
        ))}
      </div>
    </div>
  );
}
