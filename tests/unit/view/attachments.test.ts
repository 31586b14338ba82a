import { describe, expect, it } from 'vitest';
import { MAX_ATTACHMENT_BYTES } from '@/lib/domain/attachment/limits';
import { attachmentsAddress, describeFile, findFileProblem, toFileSteps } from '@/lib/view/attachments';

describe('evidence in words', () => {
  it('says what a file is, how large, and whose', () => {
    const file = { id: 'a', fileName: '台账.xlsx', uploadedBy: '张三', uploadedAt: '2026-03-12T06:05:00Z' };
    const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    expect(describeFile({ ...file, mediaType: xlsx, bytes: 1_500_000 })).toBe(
      'Excel 表格 · 1.4 MB · 张三 2026-03-12 14:05 上传',
    );
    expect(describeFile({ ...file, mediaType: 'application/pdf', bytes: 20 })).toContain('PDF · 1 KB');
  });

  it('stops before sending what the server would refuse', () => {
    expect(findFileProblem({ size: MAX_ATTACHMENT_BYTES }, 1)).toBeNull();
    expect(findFileProblem({ size: 0 }, 1)).toContain('空文件');
    expect(findFileProblem({ size: 50 * 1024 * 1024 }, 1)).toBe(
      '50 MB，超过 10 MB 的上限，请压缩或拆分后再上传。',
    );
    expect(findFileProblem({ size: 10 }, 0)).toContain('已满');
  });

  it('addresses what it belongs to', () => {
    expect(attachmentsAddress({ districtId: '500103', indicatorId: 'i 1', year: 2025 })).toBe(
      '/api/districts/500103/attachments?indicatorId=i+1&year=2025',
    );
  });

  it('tells what was added and taken away, newest first', () => {
    const at = (day: number) => new Date(Date.UTC(2026, 2, day));
    const step = {
      fileName: 'x.pdf',
      uploadedBy: '张三',
      removedBy: null,
      removedAt: null,
      removalReason: null,
    };
    const told = toFileSteps([
      { ...step, id: 'b', uploadedAt: at(2) },
      { ...step, id: 'a', uploadedAt: at(1), removedBy: '李四', removedAt: at(3), removalReason: '无关' },
    ]);
    expect(told.map(({ act, actor, reason }) => [act, actor, reason])).toEqual([
      ['移除附件', '李四', '无关'],
      ['添加附件', '张三', null],
      ['添加附件', '张三', null],
    ]);
  });
});
