import type { ReviewComparison as Comparison } from '@/lib/view/review-change';

type Props = { comparison: Comparison; isApproved: boolean };

/** 上次审核时与现在: what was decided on, and what stands there now. */
export function ReviewComparison({ comparison, isApproved }: Props) {
  const { review, rows, later, untouched, changed } = comparison;
  if (isApproved && !changed) return null;
  return (
    <div className="review-comparison">
      <p className="hint">
        {isApproved ? '审核后有改动。' : '再次提交。'}上次：{review}
      </p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">改动</th>
              <th scope="col">上次审核时</th>
              <th scope="col">现在</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, from, to }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  <del>{from}</del>
                </td>
                <td>
                  <ins>{to}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {later.length > 0 && <p>{later.join('，')}</p>}
      {untouched && <p className="review-untouched">退回时点名的{untouched}未作修改</p>}
    </div>
  );
}
