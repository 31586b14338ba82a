import { ProblemState } from '@/components/ui/problem-state';

export function NothingTracked() {
  return (
    <>
      <h1>举措跟踪</h1>
      <ProblemState
        title="没有可以跟踪的举措"
        message="本区县的规划没有列出举措或重点工程。印发行动计划后，请联系系统管理员导入规划文本。"
      />
    </>
  );
}
