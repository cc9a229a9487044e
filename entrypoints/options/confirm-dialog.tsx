import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';

/** Says what goes, then does it. Esc and Cancel leave everything as it is. */
export function ConfirmDialog({ title, confirm, doing, onConfirm, onClose, children }: ConfirmDialogProps) {
  const { say } = useTexts();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      {children}
      {doing.error && (
        <Notice tone="alert" title={say('silent.title')}>
          {say('silent.text')}
        </Notice>
      )}
      <footer>
        <button type="button" className="btn page" onClick={onClose}>
          {say('action.cancel')}
        </button>
        <button type="button" className="btn danger page" disabled={doing.isPending} onClick={onConfirm}>
          {confirm}
        </button>
      </footer>
    </dialog>
  );
}

interface ConfirmDialogProps {
  title: string;
  /** On the button that does it. */
  confirm: string;
  doing: { isPending: boolean; error: Error | null };
  onConfirm(): void;
  onClose(): void;
  children: ReactNode;
}
