import { warningsHref, type WarningFilters } from '@/lib/view/warnings/filters';
import type { WarningHeadlinePart } from '@/lib/view/warnings/headline';
import { Door } from '../ui/door';

type Props = {
  parts: readonly WarningHeadlinePart[];
  district: string;
  year: number;
  filters: WarningFilters;
};

/** The finding in one sentence; each of its numbers is a door. */
export function WarningHeadline({ parts, district, year, filters: { kind } }: Props) {
  return (
    <p className="warnings-headline">
      {parts.map(({ text, alarm, filters }, index) =>
        filters ? (
          <Door
            key={index}
            className={alarm ? 'door warnings-alarm' : 'door'}
            href={warningsHref(district, year, { ...(kind && { kind }), ...filters })}
          >
            <b>{text}</b>
          </Door>
        ) : (
          text
        ),
      )}
    </p>
  );
}
