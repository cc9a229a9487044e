import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { ConnectionCard } from '@/utils/messages/connections';
import type { Shell } from './shell';

/** The name of a connection, changed in its place: nobody is asked anything for that. */
export function ConnectionName({ card, shell }: NameProps) {
  const { say } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) return <NameForm card={card} shell={shell} onClose={() => setIsOpen(false)} />;
  const label = say('list.rename-of', { name: card.name });
  return (
    <div className="cn-name">
      <h2 className="cut" title={card.name}>
        {card.name}
      </h2>
      {!card.unreadable && (
        <button
          ref={button}
          type="button"
          className="ib sm"
          aria-label={label}
          title={label}
          onClick={() => setIsOpen(true)}
        >
          <Icon name="pencil" small />
        </button>
      )}
    </div>
  );
}

function NameForm({ card, shell, onClose }: NameProps & { onClose(): void }) {
  const { say } = useTexts();
  const client = useQueryClient();
  const [name, setName] = useState(card.name);
  const rename = useMutation({
    mutationFn: () => shell.ask('connections.rename', { id: card.id, name: name.trim() }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: ['connections'] });
      onClose();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === card.name) onClose();
    else if (name.trim() !== '') rename.mutate();
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
  }

  return (
    <form className="cn-name" onSubmit={submit}>
      <input
        className={rename.isError ? 'in err' : 'in'}
        aria-label={say('list.name-of', { name: card.name })}
        aria-invalid={rename.isError || undefined}
        title={rename.isError ? say('silent.title') : undefined}
        // biome-ignore lint/a11y/noAutofocus: it stands where the button was that had the focus
        autoFocus
        maxLength={100}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={press}
      />
      <button
        type="submit"
        className="ib"
        aria-label={say('list.rename-keep')}
        title={say('list.rename-keep')}
        disabled={name.trim() === '' || rename.isPending}
      >
        <Icon name="check" />
      </button>
      <button
        type="button"
        className="ib"
        aria-label={say('action.cancel')}
        title={say('action.cancel')}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </form>
  );
}

interface NameProps {
  card: ConnectionCard;
  shell: Shell;
}
