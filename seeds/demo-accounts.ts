import { PUBLISHED_PASSWORD } from '@/lib/domain/access/password-rule';
import type { DemoAccountInput } from '@/lib/services/create-demo-accounts';

/** Known to everybody: the demonstration accounts are for trying the product out and for nothing else. */
export const DEMO_PASSWORD = PUBLISHED_PASSWORD;

type DistrictAccount = { prefix: string; code: string; name: string };

const DISTRICTS: readonly DistrictAccount[] = [
  { prefix: 'yuzhong', code: '500103', name: '渝中区' },
  { prefix: 'wushan', code: '500237', name: '巫山县' },
  { prefix: 'qijiang', code: '500110', name: '綦江区' },
  { prefix: 'zhaohua', code: '510811', name: '昭化区' },
];

/** Departments as recorded in `departments.csv`; only 渝中区 prints them with its indicators. */
const YUZHONG_LIAISONS: readonly { suffix: string; department: string }[] = [
  { suffix: 'health', department: '区卫生健康委' },
  { suffix: 'education', department: '区教委' },
  { suffix: 'civil-affairs', department: '区民政局' },
  { suffix: 'human-resources', department: '区人力社保局' },
  { suffix: 'organisation', department: '区委组织部' },
];

/** One account for every role, and for every district an office and a leader. */
export const DEMO_ACCOUNTS: readonly DemoAccountInput[] = [
  { username: 'admin', name: '系统管理员', role: 'admin' },
  ...DISTRICTS.flatMap(({ prefix, code, name }): DemoAccountInput[] => [
    { username: `${prefix}-office`, name: `${name}妇儿工委办`, role: 'office', districtId: code },
    { username: `${prefix}-leader`, name: `${name}领导`, role: 'leader', districtId: code },
  ]),
  ...YUZHONG_LIAISONS.map(({ suffix, department }): DemoAccountInput => ({
    username: `yuzhong-${suffix}`,
    name: `${department}联络员`,
    role: 'liaison',
    districtId: '500103',
    department,
  })),
  {
    username: 'chongqing-superior',
    name: '重庆市妇儿工委办',
    role: 'superior',
    districtIds: ['500103', '500110', '500237'],
  },
];
