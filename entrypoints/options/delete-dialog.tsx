import { useMutation, useQuery } from '@tanstack/react-query';
import { useTexts } from '@/components/texts';
import type { ConnectionCard } from '@/utils/messages/connections';
import { ConfirmDialog } from './confirm-dialog';
import type { Shell } from './shell';

/** Before a connection is removed. */
export function DeleteDialog({ shell, card, onDeleted, onClose }: DeleteDialogProps) {
  const { say } = useTexts();
  const remove = useMutation({
    mutationFn: () => shell.ask('connections.remove', { id: card.id }),
    onSuccess: ({ released }) => onDeleted(tellDone(released)),
  });

  function tellDone(released: string[]): string {
    const { name } = card;
    if (released.length === 0) return say('delete.done', { name });
    return say('delete.done-released', { name, hosts: released.map(hostOf).join(', ') });
  }

  return (
    <ConfirmDialog
      title={say('delete.title', { name: card.name })}
      confirm={say('delete.confirm')}
      doing={remove}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <WhatGoes shell={shell} card={card} />
      {hasKey(card) && <p className="mid">{say('delete.rest', { platform: card.platformName })}</p>}
    </ConfirmDialog>
  );
}

/** Its key and its numbers at once, what else depends on it as soon as that is known. */
function WhatGoes({ shell, card }: Pick<DeleteDialogProps, 'shell' | 'card'>) {
  const { say } = useTexts();
  const { data } = useQuery({
    queryKey: ['dependents', card.id],
    queryFn: () => shell.ask('connections.dependents', { id: card.id }),
    staleTime: 0,
  });
  const { links = 0, bands = 0, hosts = [], views = [] } = data ?? {};
  const goes = [
    ...(hasKey(card) ? [say('delete.key')] : []),
    ...(card.platform === 'pasted' ? [say('delete.table')] : []),
    ...(card.daysKept > 0 ? [say('delete.days', { days: card.daysKept })] : []),
    ...(links > 0 ? [say('delete.links', { count: links })] : []),
    ...(bands > 0 ? [say('delete.bands', { count: bands })] : []),
    ...(hosts.length > 0 ? [say('delete.sites', { hosts: hosts.join(', ') })] : []),
  ];
  return (
    <>
      {goes.length > 0 && <p className="mid">{say('delete.goes')}</p>}
      <ul className="goes">
        {goes.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      {views.length > 0 && (
        <p className="mid">{say('delete.views', { count: views.length, names: views.join(', ') })}</p>
      )}
    </>
  );
}

/** One that calls nobody has none. */
function hasKey({ apiBase, unreadable }: ConnectionCard): boolean {
  return apiBase !== null || unreadable === true;
}

/** `https://api.voluum.com/*` as a person knows it. */
function hostOf(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\//, '').replace(/\/\*$/, '');
}

interface DeleteDialogProps {
  shell: Shell;
  card: ConnectionCard;
  onDeleted(message: string): void;
  onClose(): void;
}
