'use client';

import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import './dialog.css';

type Props = {
  open: boolean;
  /** Called for the close button and the Esc key. A click beside the dialog does nothing: typing must not get lost. */
  onClose: () => void;
  title: ReactNode;
  /** Buttons; the main one last. */
  footer?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/**
 * A modal dialog on the browser's own `<dialog>`: focus is held inside, Esc closes, focus returns to the opener.
 * The content is mounted only while open, so a form starts fresh each time.
 */
export function Dialog({ open, onClose, title, footer, wide = false, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  // Most dialogs leave by being unmounted; only a closed one gives the focus back to its opener.
  useLayoutEffect(() => {
    const dialog = ref.current;
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="dialog-close" aria-label="关闭" onClick={onClose}>
              <span aria-hidden="true">×</span>
            </button>
          </div>
          <div className="dialog-body">{children}</div>
          {footer && <div className="dialog-foot">{footer}</div>}
        </>
      )}
    </dialog>
  );
}
