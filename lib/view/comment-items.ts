import { formatDayTime } from './format-date';

/** A 留言 as the dialog shows it. */
export type CommentItem = { id: string; text: string; author: string; onBehalfOf: string; at: string };

export const toCommentItem = ({ at, ...comment }: Omit<CommentItem, 'at'> & { at: Date }): CommentItem => ({
  ...comment,
  at: formatDayTime(at),
});
