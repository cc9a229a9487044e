import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { useSyncs } from '@/components/progress/use-syncs';
import { useTexts } from '@/components/texts';
import type { ConnectionCard } from '@/utils/messages/connections';
import { ConnectionForm } from './connection-form';
import { ConnectionRow } from './connection-row';
import { DeleteDialog } from './delete-dialog';
import { type FormPlace, goTo } from './place';
import { Repair } from './repair';
import type { Shell } from './shell';

/** Every connection in one card, broken ones first, and the form below it. */
export function Connections({ shell, cards, error, place }: ConnectionsProps) {
  const { say } = useTexts();
  const client = useQueryClient();
  const catalog = useQuery({ queryKey: ['catalog'], queryFn: () => shell.ask('catalog.list', null) });
  const syncs = useSyncs({
    list: () => shell.ask('sync.list', null),
    stop: (id) => shell.ask('sync.stop', { id }),
    start: (id) => shell.ask('sync.start', { id }),
  });
  const [deleting, setDeleting] = useState<ConnectionCard | null>(null);
  const [done, setDone] = useState<string | null>(null);

  function finish(message: string) {
    setDone(message);
    setDeleting(null);
    goTo('#connections');
    void client.invalidateQueries();
  }

  const edited = place && 'edit' in place ? cards?.find(({ id }) => id === place.edit) : undefined;
  const copied = place && 'copy' in place ? cards?.find(({ id }) => id === place.copy) : undefined;
  const formIsOpen = place !== null && ('add' in place || edited !== undefined || copied !== undefined);
  return (
    <>
      <header className="head">
        <h1>{say('options.connections')}</h1>
        <span className="muted">{cards && cards.length > 0 && cards.length}</span>
        <span className="grow" />
        {!formIsOpen && cards && cards.length > 0 && <AddButton />}
      </header>
      {error && (
        <Notice tone="alert" title={say('silent.title')}>
          {say('silent.text')}
        </Notice>
      )}
      <div role="status">{done && <Notice tone="plain" icon="check" title={done} />}</div>
      {cards && <Repair shell={shell} cards={cards} />}
      {cards && cards.length > 0 && (
        <section className="card conns" aria-label={say('options.connections')}>
          {brokenFirst(cards).map((card) => (
            <ConnectionRow
              key={card.id}
              card={card}
              form={catalog.data?.find(({ platform }) => platform === card.platform)}
              shell={shell}
              syncs={syncs}
              onDelete={() => setDeleting(card)}
            />
          ))}
        </section>
      )}
      {cards?.length === 0 && !formIsOpen && <NoConnections />}
      {formIsOpen && catalog.data && (
        <ConnectionForm
          // Another connection is another form: nothing typed may leak from one into the other.
          key={edited?.id ?? `like ${copied?.id}`}
          shell={shell}
          catalog={catalog.data}
          edited={edited ?? null}
          copied={copied ?? null}
          taken={cards?.map(({ name }) => name) ?? []}
          wanted={place && 'add' in place ? place.add : null}
          onSaved={finish}
          onClose={() => goTo('#connections')}
        />
      )}
      {deleting && (
        <DeleteDialog shell={shell} card={deleting} onDeleted={finish} onClose={() => setDeleting(null)} />
      )}
    </>
  );
}

function NoConnections() {
  const { say } = useTexts();
  return (
    <section className="card none">
      <h2>{say('list.empty.title')}</h2>
      <p className="mid">{say('list.empty.text')}</p>
      <AddButton />
    </section>
  );
}

function AddButton() {
  const { say } = useTexts();
  return (
    <button type="button" className="btn primary page" onClick={() => goTo('#add')}>
      <Icon name="plus" />
      {say('form.add')}
    </button>
  );
}

function brokenFirst(cards: readonly ConnectionCard[]): ConnectionCard[] {
  return cards.toSorted((a, b) => Number(isBroken(b)) - Number(isBroken(a)));
}

function isBroken({ state }: ConnectionCard): boolean {
  return state === 'failed' || state === 'not-allowed';
}

interface ConnectionsProps {
  shell: Shell;
  cards: ConnectionCard[] | undefined;
  error: Error | null;
  place: FormPlace | null;
}
