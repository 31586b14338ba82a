import '@/components/ui/page.css';
import './supervision.css';
import { DemoTag } from '@/components/ui/demo-tag';
import { Door } from '@/components/ui/door';
import { WarningMark } from '@/components/ui/warning-mark';
import type { Role } from '@/lib/domain/access/actor';
import { composeFile, type SupervisionFile } from '@/lib/view/supervision/file';
import { indicatorHref } from '@/lib/view/indicators/filters';
import { supervisionListHref } from '@/lib/view/supervision/address';
import type { ActName } from '@/lib/view/supervision/acts';
import type { TakeStep } from './act-form';
import { StateTag } from './state-tag';
import { StorySteps } from './story-steps';
import { SupervisionDesk } from './supervision-desk';

type Props = {
  file: SupervisionFile;
  district: string;
  year: number;
  role: Role;
  now: Date;
  storageKey: string;
  actions: Record<ActName, TakeStep>;
};

/** One 督办: what was asked of whom, where it stands, what can be done now, and its whole story. */
export function SupervisionPage({ file, district, year, role, now, storageKey, actions }: Props) {
  const { supervision, item, facts, acts, first, story, remark } = composeFile(file, role, now);
  const { id, version, indicatorId, name, serial } = supervision;
  return (
    <div className="supervision-page">
      <nav className="supervision-path" aria-label="位置">
        <Door href={supervisionListHref(district, year)}>督办</Door>
        <span aria-hidden="true"> › </span>
        <Door href={indicatorHref(district, year, indicatorId)}>{`${serial} 指标详情`.trim()}</Door>
      </nav>
      <h1 className="supervision-title">
        {name}
        <StateTag state={item.state} label={item.stateLabel} />
        {item.escalated && <span className="tag supervision-escalated">上报领导</span>}
        {supervision.isRetired && <span className="tag">已停用</span>}
        {item.demonstration && <DemoTag />}
      </h1>
      <p className="supervision-when">
        <span>{item.waiting}</span>
        {item.deadline && (
          <span>
            {item.deadline}
            {item.late && <strong className="supervision-late">{item.late}</strong>}
          </span>
        )}
      </p>
      {remark && <p className="supervision-remark">{remark}</p>}
      <div className="supervision-grid">
        <section className="card" aria-labelledby="supervision-request">
          <h2 id="supervision-request">督办要求</h2>
          <p className="mt-2">
            <WarningMark level={item.level}>{item.warning}</WarningMark>
          </p>
          <p>{item.message}</p>
          <dl className="supervision-facts">
            {facts.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
        {acts.length > 0 && (
          <SupervisionDesk
            key={version}
            place={{ districtId: district, supervisionId: id }}
            {...{ version, acts, first, storageKey, actions }}
          />
        )}
        <section className="card supervision-story" aria-labelledby="supervision-story">
          <h2 id="supervision-story">办理经过</h2>
          {story.total && <p className="hint">累计等待：{story.total}</p>}
          <StorySteps steps={story.steps} />
        </section>
      </div>
    </div>
  );
}
