import type { JudgementTarget } from '@/lib/view/judgement';

type Props = {
  target: JudgementTarget;
  onStep: (step: 'sign' | 'withdraw', target: JudgementTarget) => void;
};

/** 签署, or 修改 and 撤回; an archived year is not left open again. */
export function JudgementSteps({ target, onStep }: Props) {
  const { current, archived, name } = target;
  return (
    <p className="judgement-steps no-print">
      {current && !archived && (
        <button
          type="button"
          className="btn"
          aria-label={`撤回研判 ${name}`}
          onClick={() => onStep('withdraw', target)}
        >
          撤回
        </button>
      )}
      <button
        type="button"
        className="btn"
        aria-label={`${current ? '修改研判' : '签署研判'} ${name}`}
        onClick={() => onStep('sign', target)}
      >
        {current ? '修改' : archived ? '补签' : '签署'}
      </button>
    </p>
  );
}
