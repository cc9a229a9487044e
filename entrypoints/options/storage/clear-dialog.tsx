import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { KeptNumbers } from '@/utils/model/kept';
import type { Shell } from '../shell';
import { bytesOf } from './bytes-of';

/** Says what goes and what stays, then does it. */
export function ClearDialog({ shell, kept, onCleared, onClose }: ClearDialogProps) {
  const { say, format } = useTexts();
  const client = useQueryClient();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const clear = useMutation({
    mutationFn: () => shell.ask('kept.clear', null),
    onSuccess(left) {
      client.setQueryData(['kept'], left);
      onCleared();
    },
  });
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{say('storage.clear-title', { size: format.size(bytesOf(kept)) })}</h2>
      <p className="mid">{say('storage.clear-text')}</p>
      {clear.error && (
        <Notice tone="alert" title={say('silent.title')}>
          {say('silent.text')}
        </Notice>
      )}
      <footer>
        <button type="button" className="btn page" onClick={onClose}>
          {say('action.cancel')}
        </button>
        <button
          type="button"
          className="btn danger page"
          disabled={clear.isPending}
          onClick={() => clear.mutate()}
        >
          {say('storage.clear')}
        </button>
      </footer>
    </dialog>
  );
}

interface ClearDialogProps {
  shell: Shell;
  kept: KeptNumbers;
  onCleared(): void;
  onClose(): void;
}
