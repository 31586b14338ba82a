import { AppError } from '@/lib/errors';

/** A file that cannot be read as a table; `userMessage` says why and what to do. */
export const tableError = (userMessage: string, internal = 'table refused'): AppError =>
  new AppError('invalidInput', internal, { userMessage });

export const DAMAGED = '文件不完整或已损坏，请在 Excel 或 WPS 中打开后另存为 .xlsx，再重新上传。';
