import type { WebhookView } from '@/lib/view/notices/webhook-view';

/** Notices that did not arrive, with the reason and what happens next. */
export function WebhookTroubles({ troubled }: Pick<WebhookView, 'troubled'>) {
  return (
    <div className="webhook-troubles">
      <table className="data-table">
        <caption>没有送达的通知（在系统内都能看到）</caption>
        <thead>
          <tr>
            <th scope="col">通知</th>
            <th scope="col">尝试</th>
            <th scope="col">接下来</th>
            <th scope="col">原因</th>
          </tr>
        </thead>
        <tbody>
          {troubled.map(({ id, title, sentAt, attempts, outcome, problem }) => (
            <tr key={id}>
              <th scope="row">
                {title}
                <span className="hint block">{sentAt}</span>
              </th>
              <td className="whitespace-nowrap">{attempts} 次</td>
              <td className="whitespace-nowrap">{outcome}</td>
              <td>{problem}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
