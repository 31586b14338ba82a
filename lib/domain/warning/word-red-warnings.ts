type RedWarning = { name: string; message: string; cameBack: boolean };

const NAMED = 3;

/** 新增 2 项红色预警: what a notice says of warnings that one decision has turned red. */
export function wordRedWarnings(warnings: readonly RedWarning[]): { title: string; body: string } {
  const back = warnings.filter(({ cameBack }) => cameBack).length;
  const fresh = warnings.length - back;
  const counts = [
    ...(fresh > 0 ? [`新增 ${fresh} 项红色预警`] : []),
    ...(back > 0 ? [`${back} 项红色预警再次出现`] : []),
  ];
  const named = warnings.slice(0, NAMED).map(({ name, message }) => `${name}：${message}`);
  const rest = warnings.length > NAMED ? `另有 ${warnings.length - NAMED} 项。` : '';
  return { title: counts.join('，'), body: `${named.join('')}${rest}` };
}
