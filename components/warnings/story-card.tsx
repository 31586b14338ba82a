import './story.css';
import { wordStory, type Story } from '@/lib/view/warnings/story';
import { LEVEL_NAMES } from '@/lib/view/status';
import type { SupervisionDoor } from '@/lib/view/supervision/doors';
import { Door } from '../ui/door';
import { WarningMark } from '../ui/warning-mark';
import { CopyStory } from './copy-story';
import { StoryYears } from './story-years';

type Props = {
  name: string;
  stories: readonly Story[];
  /** By case: where its 督办 is read or opened. */
  doors: Readonly<Record<string, SupervisionDoor>>;
};

/** What was warned of, year after year, and what came of it; to be read, printed and quoted. */
export function StoryCard({ name, stories, doors }: Props) {
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
            <SuperviseDoor door={doors[caseId]} title={title} />
          </h3>
          <StoryYears years={years} />
        </div>
      ))}
    </section>
  );
}

function SuperviseDoor({ door, title }: { door: SupervisionDoor | undefined; title: string }) {
  if (!door) return null;
  return (
    <Door
      className="link no-print ml-auto font-normal"
      href={door.href}
      aria-label={`${door.label}：${title}`}
    >
      {door.label}
    </Door>
  );
}
