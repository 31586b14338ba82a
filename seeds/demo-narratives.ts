import type { DemoNarrative } from '@/lib/db/demo-narratives';
import type { Block, Inline, RichText } from '@/lib/domain/narrative/rich-text';

const YUZHONG = '500103';

const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const title = (words: string): Block => ({ type: 'heading', attrs: { level: 3 }, content: text(words) });
const paragraph = (words: string): Block => ({ type: 'paragraph', content: text(words) });
const list = (...items: string[]): Block => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});
const document = (...content: Block[]): RichText => ({ type: 'doc', content });

const MARK = paragraph('（本文为演示内容，不代表实际工作情况。）');

const HEALTH_DONE = document(
  MARK,
  title('一、总体情况'),
  paragraph('牵头的妇女与健康、儿童与健康领域指标均按时采集，孕产妇、儿童健康管理各项比例总体平稳。'),
  title('二、主要做法和成效'),
  list(
    '婚前、孕前检查与婚姻登记同地办理，预约、检查、取报告一次完成。',
    '适龄妇女“两癌”检查按社区分批组织，对异常结果逐人回访到底。',
    '高危孕产妇实行专册管理，每月会商一次。',
  ),
  title('三、存在的问题和原因'),
  paragraph('出生人数减少，部分比例的分母变小，个别情况即引起较大起伏；流动孕产妇的随访仍有遗漏。'),
  title('四、需要协调解决的事项'),
  paragraph('请公安、民政等单位按季交换流动人口和婚姻登记数据，便于核对分母。'),
);

const HEALTH_NEXT = document(
  MARK,
  title('一、工作目标'),
  paragraph('约束性指标保持达标，进度滞后的指标逐项列出季度节点。'),
  title('二、重点工作和措施'),
  list(
    '补齐流动孕产妇随访：社区每月排查，妇幼保健院每季抽查。',
    '“两癌”检查向未参保妇女延伸，结果异常者三十日内完成复查。',
    '中小学近视、龋齿筛查结果当学期反馈到家长。',
  ),
  title('三、经费和保障'),
  paragraph('在部门预算内统筹安排，专人负责数据核对。'),
);

const EDUCATION_DONE = document(
  MARK,
  title('一、总体情况'),
  paragraph('学前教育普惠率、义务教育巩固率等指标稳定，课后服务实现义务教育学校全覆盖。'),
  title('二、主要做法和成效'),
  list('新增普惠学位向人口导入片区倾斜。', '每所学校配备专兼职心理教师，建立转介台账。'),
  title('三、存在的问题和原因'),
  paragraph('部分老校区活动场地不足，体质健康优良率提升较慢。'),
);

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date, 2));

/** Two departments' documents, so that those who try it find one of each kind: archived, approved, waiting. */
export const DEMO_NARRATIVES: readonly DemoNarrative[] = [
  {
    districtId: YUZHONG,
    department: '区卫生健康委',
    year: 2024,
    kind: 'implementation',
    content: HEALTH_DONE,
    state: 'archived',
    writtenAt: day(2025, 3, 3),
    reviewedAt: day(2025, 3, 10),
  },
  {
    districtId: YUZHONG,
    department: '区卫生健康委',
    year: 2024,
    kind: 'nextPlan',
    content: HEALTH_NEXT,
    state: 'archived',
    writtenAt: day(2025, 3, 4),
    reviewedAt: day(2025, 3, 10),
  },
  {
    districtId: YUZHONG,
    department: '区卫生健康委',
    year: 2025,
    kind: 'implementation',
    content: HEALTH_DONE,
    state: 'approved',
    writtenAt: day(2026, 3, 2),
    reviewedAt: day(2026, 3, 9),
  },
  {
    districtId: YUZHONG,
    department: '区教委',
    year: 2025,
    kind: 'implementation',
    content: EDUCATION_DONE,
    state: 'submitted',
    writtenAt: day(2026, 3, 5),
    reviewedAt: null,
  },
];
