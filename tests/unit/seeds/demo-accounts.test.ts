import { describe, expect, it } from 'vitest';
import { DEMO_ACCOUNTS } from '@/seeds/demo-accounts';
import { readSeedRows } from '@/seeds/seed-rows';

const rows = readSeedRows();

describe('demonstration accounts', () => {
  it('have names of their own and cover every role', () => {
    const names = DEMO_ACCOUNTS.map((account) => account.username);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(DEMO_ACCOUNTS.map((account) => account.role))).toEqual(
      new Set(['admin', 'office', 'liaison', 'leader', 'superior']),
    );
  });

  it('give every district an office and a leader', () => {
    for (const { code } of rows.districts) {
      const roles = DEMO_ACCOUNTS.filter((account) => account.districtId === code).map(({ role }) => role);
      expect(roles).toEqual(expect.arrayContaining(['office', 'leader']));
    }
  });

  it('belong to recorded departments that lead an indicator', () => {
    for (const { role, districtId, department } of DEMO_ACCOUNTS) {
      if (role !== 'liaison') continue;
      expect(rows.departments).toContainEqual(
        expect.objectContaining({ district_code: districtId, name: department }),
      );
      const led = rows.indicators.filter(
        (row) => row.district_code === districtId && row.departments[0] === department,
      );
      expect(led).not.toHaveLength(0);
    }
  });

  it('let the superior read the three districts of Chongqing only', () => {
    const superior = DEMO_ACCOUNTS.find((account) => account.role === 'superior');
    expect(superior?.districtIds).toEqual(['500103', '500110', '500237']);
  });
});
