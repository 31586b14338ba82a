import './role-picks.css';

export type PickedRole = 'none' | 'lead' | 'participating';

const ROLE_LABEL: Record<PickedRole, string> = { lead: '牵头', participating: '参与', none: '无' };

type Props = {
  order: readonly { id: string; name: string }[];
  roles: Readonly<Record<string, PickedRole>>;
  onChange: (roles: Record<string, PickedRole>) => void;
};

/** Which departments lead and which take part. */
export function RolePicks({ order, roles, onChange }: Props) {
  return (
    <div className="department-picks">
      {order.map(({ id, name }) => (
        <div key={id} role="radiogroup" aria-label={name}>
          <span>{name}</span>
          <span className="pick-seg whitespace-nowrap">
            {(Object.keys(ROLE_LABEL) as PickedRole[]).map((role) => (
              <label key={role}>
                <input
                  type="radio"
                  name={`role-${id}`}
                  checked={(roles[id] ?? 'none') === role}
                  onChange={() => onChange({ ...roles, [id]: role })}
                />
                {ROLE_LABEL[role]}
              </label>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
