export default function SettingsLoading() {
  return (
    <div aria-busy="true" aria-label="正在载入评分参数">
      <div className="skeleton h-8 w-40" />
      <div className="skeleton mt-4 h-8 w-72 max-w-full" />
      {Array.from({ length: 3 }, (_, index) => (
        <div key={index} className="card skeleton mt-5 h-52" />
      ))}
    </div>
  );
}
