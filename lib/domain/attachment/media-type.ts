/** What evidence may be; everything else is refused. */
export const ATTACHMENT_KINDS = ['pdf', 'png', 'jpeg', 'xlsx', 'docx'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

type Facts = {
  mediaType: string;
  label: string;
  /** The first is given to a name that has a wrong one. */ extensions: string[];
};

export const ATTACHMENT_FACTS: Record<AttachmentKind, Facts> = {
  pdf: { mediaType: 'application/pdf', label: 'PDF', extensions: ['pdf'] },
  png: { mediaType: 'image/png', label: '图片', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', label: '图片', extensions: ['jpg', 'jpeg'] },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'Excel 表格',
    extensions: ['xlsx'],
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: 'Word 文档',
    extensions: ['docx'],
  },
};

export const ALLOWED_TYPES_TEXT = 'PDF、图片（PNG、JPEG）、Excel（.xlsx）或 Word（.docx）';

/** The kind of a stored media type; null for one that is no longer taken. */
export function kindOfMediaType(mediaType: string): AttachmentKind | null {
  return ATTACHMENT_KINDS.find((kind) => ATTACHMENT_FACTS[kind].mediaType === mediaType) ?? null;
}

/** Why a content is not taken. */
export type UnfitContent =
  'empty' | 'unknown' | 'oldOffice' | 'macros' | 'otherArchive' | 'bomb' | 'broken' | 'smuggled';

export const UNFIT_TEXT: Record<UnfitContent, string> = {
  empty: '这是一个空文件，请核对后重新选择。',
  unknown: `只能上传 ${ALLOWED_TYPES_TEXT}。文件类型按内容识别，改扩展名没有用，请转换后再上传。`,
  oldOffice:
    '这是旧版 Office 文件（.xls、.doc）或加了密码的文件，请另存为不带密码的 .xlsx 或 .docx 后再上传。',
  macros: '文件带有宏，请另存为不带宏的 .xlsx 或 .docx 后再上传。',
  otherArchive: '压缩包不能上传，请解压后上传其中的文件。',
  bomb: '文件展开后过大，不能上传。请删去多余的工作表、图片或空白区域后另存，再上传。',
  broken: '文件不完整或已损坏，请在本机打开检查、另存后再上传。',
  smuggled: '文件末尾附有其他内容，不能上传。请在本机打开后另存，再上传。',
};
