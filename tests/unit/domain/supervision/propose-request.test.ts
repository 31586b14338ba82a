import { expect, it } from 'vitest';
import { proposeRequest } from '@/lib/domain/supervision/propose-request';

it.each([['2025 年 91%，未达到 ≥94。'], ['2025 年 91%，未达到 ≥94']])('asks about %s', (message) => {
  expect(proposeRequest({ name: '孕产妇系统管理率', type: 'missed', level: 'red', message })).toBe(
    '“孕产妇系统管理率”出现红色预警（未达标）：2025 年 91%，未达到 ≥94。请查明原因，提出整改措施和完成时间，按期反馈。',
  );
});
