export type Project = { box: string; domain: string; title: string };
export type Gap = { place: string; message: string };

/** 专栏重点工程, box by box as printed. */
export function ProjectList({ projects }: { projects: Project[] }) {
  const boxes = [...new Set(projects.map(({ box }) => box))];
  return (
    <div className="mt-4 grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      {boxes.map((box) => {
        const own = projects.filter((project) => project.box === box);
        return (
          <section key={box} className="card">
            <h2>{box}</h2>
            {own[0]?.domain && <p className="hint">{own[0].domain}</p>}
            <ul className="mt-2 list-disc pl-5">
              {own.map(({ title }) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** What the published text lost or left open: nothing was made up to fill it. */
export function GapList({ gaps }: { gaps: Gap[] }) {
  return (
    <section className="card mt-4">
      <h2>原文缺漏</h2>
      <p className="hint">录入时发现的残缺和存疑之处，均按原文照录、未作补写。取得正式文本后可据此补正。</p>
      <ul className="plain-list mt-2">
        {gaps.map(({ place, message }) => (
          <li key={`${place} ${message}`}>
            <b>{place}</b>
            <p>{message}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
