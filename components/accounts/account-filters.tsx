'use client';

import { ROLE_LABEL } from '@/lib/domain/access/actor';
import { ACCOUNT_STATE_LABEL } from '@/lib/domain/access/account-state';
import type { AccountFilter } from '@/lib/view/account-rows';
import type { DistrictChoice } from './account-types';

type Props = {
  filter: AccountFilter;
  onChange: (changes: Partial<AccountFilter>) => void;
  districts: DistrictChoice[];
};

export function AccountFilters({ filter, onChange, districts }: Props) {
  return (
    <div className="account-filters" role="search">
      <input
        type="search"
        className="field"
        aria-label="搜索账号"
        placeholder="姓名、用户名、单位"
        value={filter.q}
        onChange={(event) => onChange({ q: event.target.value })}
      />
      <Choice
        label="区县"
        all="全部区县"
        value={filter.district}
        options={districts.map(({ code, name }) => [code, name])}
        onChange={(district) => onChange({ district })}
      />
      <Choice
        label="角色"
        all="全部角色"
        value={filter.role}
        options={Object.entries(ROLE_LABEL)}
        onChange={(role) => onChange({ role })}
      />
      <Choice
        label="状态"
        all="全部状态"
        value={filter.state}
        options={Object.entries(ACCOUNT_STATE_LABEL)}
        onChange={(state) => onChange({ state })}
      />
    </div>
  );
}

type ChoiceProps = {
  label: string;
  all: string;
  value: string;
  options: [string, string][];
  onChange: (value: string) => void;
};

function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  return (
    <select
      className="field"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{all}</option>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  );
}
