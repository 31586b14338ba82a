import type { StoryYear } from '@/lib/view/warnings/story';
import { WarningMark } from '../ui/warning-mark';

/** A story year by year, each step with its day. */
export function StoryYears({ years }: { years: readonly StoryYear[] }) {
  return (
    <ol className="story">
      {years.map(({ year, items }, index) => (
        <li key={index}>
          <span className="story-year">{year} 年度</span>
          <ul>
            {items.map(({ on, sentence, level }, at) => (
              <li key={at}>
                <span className="story-day">{on}</span>
                <span className="story-mark">{level && <WarningMark level={level} />}</span>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
