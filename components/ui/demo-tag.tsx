/** Marks data made up for trying out; `mixed` where only part of what is shown is. */
export function DemoTag({ mixed = false }: { mixed?: boolean }) {
  return (
    <span className="tag tag-demo" title="演示数据仅供试用，不代表实际情况。">
      {mixed ? '含演示数据' : '演示数据'}
    </span>
  );
}
