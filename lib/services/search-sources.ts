import { database } from '@/lib/db/client';
import {
  listDepartmentsToFind,
  listIndicatorsToFind,
  listSupervisionsToFind,
  listTasksToFind,
  listWarningsToFind,
  type DepartmentToFind,
  type IndicatorToFind,
  type SupervisionToFind,
  type TaskToFind,
  type WarningToFind,
} from '@/lib/db/search-rows';
import { KIND_LABELS } from '@/lib/domain/reading/plan-labels';
import { LEVEL_LABELS, WARNING_LABELS } from '@/lib/domain/scoring/labels';
import type { SearchSource } from '@/lib/domain/search/search-entry';

/** What can be found in a district: what everybody who may read it sees, no drafts. Rights are checked before. */
export async function loadSearchSources(districtId: string): Promise<SearchSource[]> {
  const db = database();
  const [indicators, departments, warnings, supervisions, tasks] = await Promise.all([
    listIndicatorsToFind(db, districtId),
    listDepartmentsToFind(db, districtId),
    listWarningsToFind(db, districtId),
    listSupervisionsToFind(db, districtId),
    listTasksToFind(db, districtId),
  ]);
  return [
    ...indicators.map(ofIndicator),
    ...departments.map(ofDepartment),
    ...warnings.map(ofWarning),
    ...supervisions.map(ofSupervision),
    ...tasks.map(ofTask),
  ];
}

const line = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join(' · ');

function ofIndicator(row: IndicatorToFind): SearchSource {
  const { id, kind, plan, domain, serial, name, unit, departments, aliases } = row;
  return {
    kind: 'indicator',
    id,
    title: row.row === null ? name : `${row.row} · ${name}`,
    detail: line(`${KIND_LABELS[kind]} ${serial}`.trim(), domain, departments[0] ?? ''),
    names: [serial, name].filter((text) => text !== ''),
    context: [plan, unit, ...departments.slice(1), ...aliases].filter((text) => text !== ''),
  };
}

function ofDepartment({ id, name, aliases, leads }: DepartmentToFind): SearchSource {
  const detail = leads > 0 ? `牵头 ${leads} 项指标` : '没有牵头的指标';
  return { kind: 'department', id, title: name, detail, names: aliases, context: [] };
}

/** The address of a warning is its indicator's page in its year. */
function ofWarning({ indicatorId, indicator, type, level, year, message }: WarningToFind): SearchSource {
  return {
    kind: 'warning',
    id: `${indicatorId} ${year} ${type}`,
    title: `${indicator}：${WARNING_LABELS[type]}`,
    detail: `${LEVEL_LABELS[level]}色预警 · ${message}`,
    names: [],
    context: [],
  };
}

function ofSupervision(row: SupervisionToFind): SearchSource {
  const { id, indicator, department, request, year, isClosed } = row;
  return {
    kind: 'supervision',
    id: `${id} ${year}`,
    title: indicator,
    detail: line(isClosed ? '已销号' : '督办中', department, request),
    names: [],
    context: [`${year} 年`],
  };
}

function ofTask({ kind, id, place, plan, domain, title, departments }: TaskToFind): SearchSource {
  return {
    kind,
    id,
    title,
    detail: line(kind === 'action' ? `第 ${place} 条` : place, domain, departments[0] ?? ''),
    names: kind === 'action' ? [place] : [],
    context: [plan, ...departments.slice(1)],
  };
}
