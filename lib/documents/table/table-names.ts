import type { Round } from '@/lib/domain/review/entry-lock';

type Table = { district: string; department: string | null; round: Round | null };

/** 渝中区2025年填报表-区卫生健康委 */
export function tableFileName({ district, department }: Table, year: number): string {
  const name = `${district}${year}年填报表${department ? `-${department}` : ''}`;
  return name.replace(/[\\/:*?"<>|]/g, '_');
}

/** The two lines above the table; `madeAt` is when it was made, in words. */
export function tableHeading(
  table: Table,
  year: number,
  madeAt: string,
): { title: string; subtitle: string } {
  const { district, department, round } = table;
  const due = round && !round.closed ? `${round.dueOn} 截止` : '';
  const made = `下载于 ${madeAt}`;
  return {
    title: [`${district} ${year} 年度填报表`, department].filter(Boolean).join(' · '),
    subtitle: [due, made].filter(Boolean).join(' · '),
  };
}
