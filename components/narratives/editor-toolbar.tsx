'use client';

import type { Editor } from '@tiptap/react';

type Tool = {
  text: string;
  /** Where the text is a letter. */
  label?: string;
  title: string;
  isOn?: (editor: Editor) => boolean;
  isOff?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

const TOOLS: readonly (readonly Tool[])[] = [
  [
    {
      text: '标题',
      title: '一级标题',
      isOn: (editor) => editor.isActive('heading', { level: 3 }),
      run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    },
    {
      text: '小标题',
      title: '二级标题',
      isOn: (editor) => editor.isActive('heading', { level: 4 }),
      run: (editor) => editor.chain().focus().toggleHeading({ level: 4 }).run(),
    },
  ],
  [
    {
      label: '加粗',
      text: 'B',
      title: '加粗 Ctrl+B',
      isOn: (editor) => editor.isActive('bold'),
      run: (editor) => editor.chain().focus().toggleBold().run(),
    },
    {
      label: '斜体',
      text: 'I',
      title: '斜体 Ctrl+I',
      isOn: (editor) => editor.isActive('italic'),
      run: (editor) => editor.chain().focus().toggleItalic().run(),
    },
  ],
  [
    {
      text: '• 列表',
      title: '项目符号',
      isOn: (editor) => editor.isActive('bulletList'),
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      text: '1. 编号',
      title: '编号',
      isOn: (editor) => editor.isActive('orderedList'),
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
  ],
  [
    {
      text: '撤销',
      title: '撤销 Ctrl+Z',
      isOff: (editor) => !editor.can().undo(),
      run: (editor) => editor.chain().focus().undo().run(),
    },
    {
      text: '重做',
      title: '重做 Ctrl+Y',
      isOff: (editor) => !editor.can().redo(),
      run: (editor) => editor.chain().focus().redo().run(),
    },
  ],
];

/** Above the text; a pressed tool says so by `aria-pressed`. */
export function EditorToolbar({ editor, disabled }: { editor: Editor; disabled: boolean }) {
  return (
    <div className="editor-toolbar" role="toolbar" aria-label="格式">
      {TOOLS.map((group, index) => (
        <div key={index} className="editor-tools">
          {group.map(({ label, text, title, isOn, isOff, run }) => (
            <button
              key={text}
              type="button"
              className={`editor-tool${text.length === 1 ? ` editor-tool-${text}` : ''}`}
              title={title}
              aria-label={label}
              aria-pressed={isOn?.(editor)}
              disabled={disabled || (isOff?.(editor) ?? false)}
              onClick={() => run(editor)}
            >
              {text}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
