/** Recorded name by `district/name-or-alias`. */
export type DepartmentNames = ReadonlyMap<string, string>;

type DepartmentRow = { district_code: string; name: string; aliases: string[] };

/** 区卫健委 and 区卫生健康委 both lead to the one recorded name. */
export function departmentNames(rows: readonly DepartmentRow[]): DepartmentNames {
  const names = new Map<string, string>();
  for (const row of rows) {
    for (const spelling of [row.name, ...row.aliases]) {
      const key = `${row.district_code}/${spelling}`;
      if (names.has(key)) throw new Error(`责任单位「${spelling}」重复登记`);
      names.set(key, row.name);
    }
  }
  return names;
}

/** Printed names to recorded names, in printed order. */
export function resolveDepartments(
  names: DepartmentNames,
  districtCode: string,
  printed: readonly string[],
): string[] {
  return printed.map((spelling) => {
    const name = names.get(`${districtCode}/${spelling}`);
    if (name === undefined) throw new Error(`责任单位「${spelling}」没有登记在 departments.csv`);
    return name;
  });
}
