import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTexts } from '@/components/texts';
import type { KeptNumbers } from '@/utils/model/kept';
import { ConfirmDialog } from '../confirm-dialog';
import type { Shell } from '../shell';
import { bytesOf } from './bytes-of';

/** Before all kept numbers are thrown away. */
export function ClearDialog({ shell, kept, onCleared, onClose }: ClearDialogProps) {
  const { say, format } = useTexts();
  const client = useQueryClient();
  const clear = useMutation({
    mutationFn: () => shell.ask('kept.clear', null),
    onSuccess(left) {
      client.setQueryData(['kept'], left);
      onCleared();
    },
  });
  return (
    <ConfirmDialog
      title={say('storage.clear-title', { size: format.size(bytesOf(kept)) })}
      confirm={say('storage.clear')}
      doing={clear}
      onConfirm={() => clear.mutate()}
      onClose={onClose}
    >
      <p className="mid">{say('storage.clear-text')}</p>
    </ConfirmDialog>
  );
}

interface ClearDialogProps {
  shell: Shell;
  kept: KeptNumbers;
  onCleared(): void;
  onClose(): void;
}
