import './story.css';
import { wordStory, type Story } from '@/lib/view/warnings/story';
import { LEVEL_NAMES } from '@/lib/view/status';
import { WarningMark } from '../ui/warning-mark';
import { CopyStory } from './copy-story';
import { StoryYears } from './story-years';

type Props = { name: string; stories: readonly Story[] };

/** What was warned of, year after year, and what came of it; to be read, printed and quoted. */
export function StoryCard({ name, stories }: Props) {
  if (stories.length === 0) return null;
  return (
    <section className="card" id="story">
      <div className="card-head">
        <h2>预警与督办历程</h2>
        <CopyStory text={wordStory(name, stories)} />
      </div>
      {stories.map(({ caseId, title, level, state, stateLabel, years }) => (
        <div key={caseId} className="story-of">
          <h3 className="story-head">
            {title}
            {state !== 'closed' && <WarningMark level={level}>{LEVEL_NAMES[level]}</WarningMark>}
            <span className="tag">{stateLabel}</span>
          </h3>
          <StoryYears years={years} />
        </div>
      ))}
    </section>
  );
}
