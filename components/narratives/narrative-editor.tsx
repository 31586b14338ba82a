'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import type { RichText } from '@/lib/domain/narrative/rich-text';
import { cleanPastedHtml } from '@/lib/view/narratives/clean-pasted-html';
import { EditorToolbar } from './editor-toolbar';
import { RICH_TEXT_EXTENSIONS } from './rich-text-extensions';

type Props = {
  label: string;
  content: RichText;
  /** Shown while nothing is written; never stored. */
  outline: readonly string[];
  editable: boolean;
  onChange: (text: RichText) => void;
};

/** The editor's objects have no prototype; sent to the server as they are they would arrive as nothing. */
const toPlain = (json: unknown): RichText => JSON.parse(JSON.stringify(json)) as RichText;

/** The editor of one document. Mounted anew (by its key) when the text is replaced from outside. */
export function NarrativeEditor({ label, content, outline, editable, onChange }: Props) {
  const editor = useEditor({
    extensions: RICH_TEXT_EXTENSIONS,
    content,
    immediatelyRender: false,
    shouldRerenderOnTransaction: true,
    onUpdate: ({ editor: changed }) => onChange(toPlain(changed.getJSON())),
    editorProps: {
      attributes: { class: 'rich-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      transformPastedHTML: cleanPastedHtml,
    },
  });
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  if (!editor) return <div className="skeleton h-40" role="status" aria-label="正在打开编辑器" />;
  return (
    <div className="narrative-editor">
      <EditorToolbar editor={editor} disabled={!editable} />
      <div className="narrative-paper">
        {editor.isEmpty && (
          <ul className="narrative-outline" aria-hidden="true">
            {outline.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
