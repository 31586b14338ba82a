import { StaticDoor as Door } from '@/components/ui/static-door';
import { listHref, type IndicatorFilters } from '@/lib/view/indicators/filters';
import type { HeadlinePart } from '@/lib/view/overview/headline';

type Props = { parts: HeadlinePart[]; district: string; year: number; scope: IndicatorFilters };

/** The finding in one sentence; each of its numbers is a door. */
export function Headline({ parts, district, year, scope }: Props) {
  return (
    <p className="headline">
      {parts.map(({ text, tone, filters }, index) => {
        if (!filters) {
          return tone === 'plain' ? (
            text
          ) : (
            <span key={index} className={`tone-${tone}`}>
              {text}
            </span>
          );
        }
        return (
          <Door
            key={index}
            className={`door tone-${tone}`}
            href={listHref(district, year, { ...scope, ...filters })}
          >
            {tone === 'muted' ? text : <b>{text}</b>}
          </Door>
        );
      })}
    </p>
  );
}
