import { advanceCase, type CaseEvent, type Sighting, type Step, type WarningCase } from './advance-case';
import { WARNING_CONCERNS, type WarningConcern } from './concern';
import { latestFigures, presentWarnings, type AssessedRow, type PresentWarnings } from './present-warnings';

/** A case as stored; `supervised`: since it was last raised it has been under 督办. */
export type FollowedCase = WarningCase & { supervised: boolean };

export type CaseStep = {
  concern: WarningConcern;
  before: WarningCase | null;
  after: WarningCase;
  events: CaseEvent[];
};

/**
 * What changes in the cases of a printed row by its present verdicts; nothing when they say what they said before.
 * `row` is null for a retired one. A concern without a case yet is followed from its first year on, so that years
 * entered all at once, or scored before cases were kept, tell the same story as years that came one by one.
 */
export function followRow(cases: readonly FollowedCase[], row: AssessedRow | null, now: Date): CaseStep[] {
  const present = row ? presentWarnings(row) : null;
  return WARNING_CONCERNS.flatMap((concern) => {
    const before = cases.find((one) => one.concern === concern) ?? null;
    const step = before
      ? advanceCase(before, concern, sightingOf(concern, row, present), {
          at: now,
          supervised: before.supervised,
        })
      : row
        ? replay(concern, row, now)
        : null;
    if (!step?.after || step.after === before) return [];
    return [{ concern, before, after: step.after, events: step.events }];
  });
}

function sightingOf(
  concern: WarningConcern,
  row: AssessedRow | null,
  present: PresentWarnings | null,
): Sighting {
  if (!row || !present) return { kind: 'retired' };
  const warning = present.get(concern);
  if (warning) return { kind: 'raised', warning };
  const latest = latestFigures(row) ?? row.years.at(-1);
  return { kind: 'recovered', year: latest?.year ?? null, standing: latest?.standing ?? '' };
}

/** The life of a concern from its first year to the last, each year seen when its warning appeared or its round closed. */
function replay(concern: WarningConcern, row: AssessedRow, now: Date): Step<WarningCase | null> {
  const story: Step<WarningCase | null> = { after: null, events: [] };
  let at: Date | null = null;
  for (const year of row.years.map((one) => one.year).sort((a, b) => a - b)) {
    const seen = upTo(row, year);
    const sighting = sightingOf(concern, seen, presentWarnings(seen));
    at = latestOf(at, momentOf(sighting, row, year, now));
    const step = advanceCase(story.after, concern, sighting, { at, supervised: false });
    story.after = step.after;
    story.events.push(...step.events);
  }
  return story;
}

function upTo({ years, parts }: AssessedRow, last: number): AssessedRow {
  return {
    years: years.filter(({ year }) => year <= last),
    parts: parts.map(({ name, years: own }) => ({ name, years: own.filter(({ year }) => year <= last) })),
  };
}

function momentOf(sighting: Sighting, row: AssessedRow, year: number, now: Date): Date {
  const known =
    sighting.kind === 'raised'
      ? sighting.warning.since
      : row.years.find((one) => one.year === year)?.closedAt;
  return known && known.getTime() < now.getTime() ? known : now;
}

const latestOf = (one: Date | null, other: Date): Date =>
  one && one.getTime() > other.getTime() ? one : other;
