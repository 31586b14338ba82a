export default function MethodLoading() {
  return (
    <div aria-busy="true" aria-label="正在载入方法说明" className="max-w-[860px]">
      <div className="skeleton h-8 w-40" />
      {Array.from({ length: 10 }, (_, index) => (
        <div key={index} className="skeleton mt-4 h-6" />
      ))}
    </div>
  );
}
