import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTargetRows, run } from '@/scripts/cli/targets-parse';

let folder: string;
let out: string;
let err: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'targets-'));
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function parseCsv(text: string | Uint8Array): Promise<number> {
  const file = path.join(folder, 'targets.csv');
  await writeFile(file, text);
  return run([file]);
}

describe('targets parse', () => {
  it('writes one JSON object a line, in input order, with the target exactly as given', async () => {
    const csv =
      '\ufeffindicator,unit,target\r\n孕产妇死亡率,1/10万,8\r\n儿童伤害死亡率,1/10万,以2020年为基数下降20%\r\n覆盖率,%,"巩固\n提高 "\r\n';
    expect(await parseCsv(csv)).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toEqual({
      indicator: '孕产妇死亡率',
      unit: '1/10万',
      target: '8',
      rule: { kind: 'threshold', bound: 'max', value: 8, inclusive: true },
      direction: 'down',
      confidence: 'confirm',
      notes: ['原文缺少比较符号；该指标越低越好，暂按不高于理解'],
    });
    expect(lines[1]).toMatchObject({
      rule: { kind: 'relative', baseYear: 2020, change: -0.2 },
      confidence: 'certain',
    });
    expect(lines[2]).toMatchObject({
      target: '巩固\n提高 ',
      rule: { kind: 'trend', strength: 'consolidate' },
    });
  });

  it('an unreadable target is a result, not an error', async () => {
    expect(await parseCsv('indicator,unit,target,attribute\n覆盖率,%,,预期性\n')).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ target: '', rule: { kind: 'unparsed' }, direction: 'none' });
  });

  it.each([
    ['indicator,unit\na,b\n', '第 1 行：缺少列：target。'],
    ['indicator,unit,target\na,%,≥1\n,%,≥1\n', '第 3 行：indicator 为空。'],
    ['indicator,unit,target\na,"%\n",≥1\nb,%\n', '第 4 行：应有 3 列，实有 2 列。'],
    ['indicator,unit,target,unit\n', '第 1 行：列名“unit”重复。'],
    ['', '第 1 行：文件是空的，缺少表头。'],
    ['indicator,unit,target\na,%,"≥1\n', '不是规范的 CSV'],
  ])('%j ends with status 1, the line named, and nothing written', async (csv, message) => {
    expect(await parseCsv(csv)).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  it('a missing file is an input error, missing arguments are wrong usage, --help is neither', async () => {
    expect(await run([path.join(folder, 'absent.csv')])).toBe(1);
    expect(await run([])).toBe(2);
    expect(await run(['a', 'b'])).toBe(2);
    expect(await run(['--help'])).toBe(0);
    expect(out).toContain('targets parse FILE');
  });

  it('names every faulty line, not only the first', () => {
    const { problems } = readTargetRows('indicator,unit,target\n,%,1\na,%\n,%,2\n');
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it('refuses a file that is not UTF-8', async () => {
    const gbk = [
      ...Buffer.from('indicator,unit,target\n'),
      0xd6,
      0xb8,
      0xb1,
      0xea,
      ...Buffer.from(',%,94\n'),
    ];
    expect(await parseCsv(Uint8Array.from(gbk))).toBe(1);
    expect(err).toContain('UTF-8');
    expect(out).toBe('');
  });
});
