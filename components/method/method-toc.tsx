export const METHOD_SECTIONS: readonly [id: string, title: string][] = [
  ['read', '目标怎么读'],
  ['status', '当前状态'],
  ['rate', '达标率'],
  ['pace', '进度'],
  ['outlook', '预测'],
  ['small', '小样本'],
  ['warnings', '预警'],
  ['settings', '参数'],
  ['own', '哪些是本平台的约定'],
  ['sources', '依据与出处'],
];

export function MethodToc() {
  return (
    <nav className="method-toc no-print" aria-label="本页目录">
      <ol>
        {METHOD_SECTIONS.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
