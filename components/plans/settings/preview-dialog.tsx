'use client';

import { changedSettings } from '@/lib/domain/scoring/changed-settings';
import type { ScoringSettings } from '@/lib/domain/scoring/settings';
import { composeSettingPreview, type PreviewRow } from '@/lib/view/plans/setting-preview';
import { TextField } from '../setup-fields';
import { SetupForm } from '../setup-form';
import type { Previewed, SettingsWork } from './use-settings-work';

type Props = {
  current: ScoringSettings;
  previewed: Previewed;
  work: SettingsWork;
};

/** 查看影响: which verdicts would change, and only below that the reason and 保存. */
export function PreviewDialog({ current, previewed, work }: Props) {
  const { finding, archived, counts, rows } = composeSettingPreview(previewed.preview);
  return (
    <SetupForm
      wide
      title="查看影响"
      button="保存"
      pending={work.saving}
      problem={work.saveProblem}
      onSubmit={() => void work.save()}
      onClose={work.close}
    >
      <ul className="mb-3">
        {changedSettings(current, previewed.values).map(({ description, from, to }) => (
          <li key={description.key}>
            {description.name}：{from} → <b>{to}</b>
          </li>
        ))}
      </ul>
      <p className="finding">{finding}</p>
      {archived && <p className="hint">{archived}</p>}
      {counts.length > 0 && (
        <p className="mt-2">{counts.map(({ what, count }) => `${what} ${count} 项`).join('，')}。</p>
      )}
      {rows.length > 0 && <ChangeTable rows={rows} />}
      <div className="mt-4">
        <TextField
          label="理由"
          required
          rows={2}
          hint="写明依据，如会议纪要或请示批复；记入修改记录。"
          value={work.reason}
          error={work.saveProblem?.fields.reason}
          onChange={work.setReason}
        />
      </div>
    </SetupForm>
  );
}

function ChangeTable({ rows }: { rows: PreviewRow[] }) {
  return (
    <div className="preview-table mt-3" role="region" aria-label="会改变的结论" tabIndex={0}>
      <table className="data-table stack-table">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">年度</th>
            <th scope="col">会怎样改变</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, plan, serial, name, year, lines }) => (
            <tr key={id}>
              <td>
                <p>{name}</p>
                <p className="hint">{[plan, serial].filter(Boolean).join(' ')}</p>
              </td>
              <td>{year} 年</td>
              <td>
                {lines.map(({ what, from, to }) => (
                  <p key={what}>
                    {what}：{from} → <b>{to}</b>
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
