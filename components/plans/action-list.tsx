type Department = { name: string; role: 'lead' | 'participating' };
export type ActionItem = { number: number; domain: string; title: string; departments: Department[] };

const names = (departments: Department[], role: Department['role']) =>
  departments
    .filter((department) => department.role === role)
    .map(({ name }) => name)
    .join('、');

/** 举措 of an action plan under their domains, with who leads and who takes part. */
export function ActionList({ actions }: { actions: ActionItem[] }) {
  const domains = [...new Set(actions.map(({ domain }) => domain))];
  return domains.map((domain) => (
    <section key={domain}>
      <h2 className="domain-head">{domain}</h2>
      <ol className="card plain-list py-2">
        {actions
          .filter((action) => action.domain === domain)
          .map(({ number, title, departments }) => {
            const participating = names(departments, 'participating');
            return (
              <li key={number} className="action-row">
                <span className="indicator-serial">{number}</span>
                <span className="indicator-name">{title}</span>
                <span>
                  {names(departments, 'lead') || '未列牵头单位'}
                  {participating && <span className="hint block">参与：{participating}</span>}
                </span>
              </li>
            );
          })}
      </ol>
    </section>
  ));
}
