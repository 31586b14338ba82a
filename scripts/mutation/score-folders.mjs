import path from 'node:path';

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/** One line a folder: share of the faults that a test noticed, in percent, and the counts behind it. */
export function scoreFolders(files) {
  const folders = new Map();
  for (const [file, { mutants }] of Object.entries(files)) {
    const folder = path.posix.dirname(file);
    const counts = folders.get(folder) ?? { noticed: 0, survived: 0, uncovered: 0, left: 0 };
    folders.set(folder, counts);
    for (const { status } of mutants) {
      if (NOTICED.includes(status)) counts.noticed += 1;
      else if (status === 'Survived') counts.survived += 1;
      else if (status === 'NoCoverage') counts.uncovered += 1;
      else counts.left += 1;
    }
  }
  return [...folders]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([folder, counts]) => `${folder}：${scoreOf(counts)}`);
}

function scoreOf({ noticed, survived, uncovered, left }) {
  const all = noticed + survived + uncovered;
  const share = all === 0 ? '—' : `${((noticed * 100) / all).toFixed(1)}%`;
  return `发现 ${share}（${noticed}/${all}；未发现 ${survived}，测试未到 ${uncovered}，未跑 ${left}）`;
}

/** file:line – what stood there => what stood there instead. */
export function listSurvivors(files) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants
      .filter(({ status }) => UNNOTICED.includes(status))
      .map(({ location: { start, end }, replacement, mutatorName }) => {
        const to = start.line === end.line ? end.column - 1 : undefined;
        const original = lines[start.line - 1].slice(start.column - 1, to).trim();
        return `${file}:${start.line} ${mutatorName}：${original} => ${(replacement ?? '').replace(/\s+/g, ' ')}`;
      });
  });
}
