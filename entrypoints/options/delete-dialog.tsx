import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { ConnectionCard } from '@/utils/messages/map';
import type { Shell } from './shell';

/** Says what goes, then does it. Esc and Cancel leave everything as it is. */
export function DeleteDialog({ shell, card, onDeleted, onClose }: DeleteDialogProps) {
  const { say } = useTexts();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
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
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{say('delete.title', { name: card.name })}</h2>
      <WhatGoes shell={shell} card={card} />
      {hasKey(card) && <p className="mid">{say('delete.rest', { platform: card.platformName })}</p>}
      {remove.error && (
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
          disabled={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {say('delete.confirm')}
        </button>
      </footer>
    </dialog>
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
