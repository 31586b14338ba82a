'use client';

import { useState } from 'react';
import { RolePicks, type PickedRole } from '../plans/role-picks';
import { SetupForm } from '../plans/setup-form';
import { useAction } from '../ui/use-action';
import type { ItemSetupProps } from './item-setup';

type Props = Extract<ItemSetupProps, { kind: 'project' }> & { onClose: () => void; onDone: () => void };

/** Who answers for a 重点工程, since no plan says so. */
export function AssignDialog({ district, id, title, departments, assigned, assign, onClose, onDone }: Props) {
  const { send, pending, problem } = useAction(assign);
  const [roles, setRoles] = useState<Record<string, PickedRole>>(() =>
    Object.fromEntries([
      ...assigned.lead.map((one) => [one, 'lead' as const]),
      ...assigned.participating.map((one) => [one, 'participating' as const]),
    ]),
  );
  const idsOf = (role: PickedRole) =>
    departments.filter((one) => roles[one.id] === role).map((one) => one.id);
  const submit = async () => {
    const input = {
      districtId: district,
      projectId: id,
      lead: idsOf('lead'),
      participating: idsOf('participating'),
      seen: assigned,
    };
    if ((await send(input)).ok) onDone();
  };
  return (
    <SetupForm
      title={`责任单位：${title}`}
      button="保存"
      wide
      {...{ pending, problem, onClose }}
      onSubmit={() => void submit()}
    >
      <p className="hint mb-3">规划没有写明责任单位。牵头单位自本季度起按季度报送简报。</p>
      <RolePicks order={departments} roles={roles} onChange={setRoles} />
    </SetupForm>
  );
}
