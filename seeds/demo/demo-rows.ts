import { z } from 'zod';
import { readSeedFile } from '../read-csv';

const number = z
  .string()
  .regex(/^(\d+(\.\d+)?)?$/, '应为数字或空')
  .transform((text) => (text === '' ? null : Number(text)));
const count = z.string().regex(/^\d+$/, '应为整数').transform(Number);
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '应为小写英文短横线写法');

/** Plausible level before the plan and change a year; invented, used only for demonstration readings. */
export const demoLevelRow = z.object({
  catalogue_key: name,
  level: number,
  yearly_change: number,
  denominator: z.union([name, z.literal('')]).transform((text) => (text === '' ? null : text)),
});

/** Invented round sizes of what a rate is counted over, one column a district. */
export const demoPopulationRow = z.object({ denominator: name }).catchall(count);

export type DemoLevel = z.output<typeof demoLevelRow>;

export type DemoAssumptions = {
  /** By catalogue key. */
  levels: ReadonlyMap<string, DemoLevel>;
  /** By `district/denominator`. */
  populations: ReadonlyMap<string, number>;
};

export function readDemoAssumptions(): DemoAssumptions {
  const levels = readSeedFile('demo-levels', demoLevelRow);
  const populations = new Map<string, number>();
  for (const { denominator, ...districts } of readSeedFile('demo-populations', demoPopulationRow)) {
    for (const [code, size] of Object.entries(districts)) populations.set(`${code}/${denominator}`, size);
  }
  return { levels: new Map(levels.map((level) => [level.catalogue_key, level])), populations };
}
