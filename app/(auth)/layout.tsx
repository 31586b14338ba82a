import type { ReactNode } from 'react';
import './auth.css';

export const dynamic = 'force-dynamic';

const STORY: { step: string; text: string }[] = [
  { step: '立规', text: '规划目标逐项录入，原文不改一字，读法由人确认' },
  { step: '报数', text: '责任单位在线填报，妇儿工委办审核，退改有据' },
  { step: '对标', text: '逐年比对目标，算进度、看趋势，每个结论都能说明缘由' },
  { step: '预警', text: '对预计达标困难、波动较大的指标及时提示，到指标、到单位' },
];

/** What the product is for on the left, the form on the right; on a phone only the form. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="auth-page">
      <aside className="auth-story">
        <Brand />
        <div>
          <p className="auth-claim">
            <span>妇女儿童发展规划，</span>
            <span>年年对得上账，件件找得到人。</span>
          </p>
          <dl>
            {STORY.map(({ step, text }) => (
              <div key={step} className="contents">
                <dt>{step}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
        <p className="hint">供妇儿工委办、责任单位和上级妇儿工委内部使用</p>
      </aside>
      <div className="auth-main">
        <main>
          <Brand />
          {children}
        </main>
      </div>
    </div>
  );
}

function Brand() {
  return (
    <p className="auth-brand">
      <span className="brand-mark" aria-hidden="true" />
      妇儿规划监测平台
    </p>
  );
}
