import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Icon, type IconName } from '@/components/icon';
import { SyncBar } from '@/components/progress/sync-bar';
import type { ShownSync, Syncs } from '@/components/progress/use-syncs';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { ConnectionCard, PlatformForm } from '@/utils/messages/connections';
import { ConnectionName } from './connection-name';
import { ConnectionState } from './connection-state';
import { tellAccount, tellKind } from './describe';
import { goTo } from './place';
import type { Shell } from './shell';

/** One connection: what it is, whose account, how it is read, how it does. */
export function ConnectionRow({ card, form, shell, syncs, onDelete }: ConnectionRowProps) {
  const texts = useTexts();
  const { say } = texts;
  const client = useQueryClient();
  const check = useMutation({
    mutationFn: () => shell.ask('connections.check', { id: card.id }),
    onSettled: () => client.invalidateQueries({ queryKey: ['connections'] }),
  });
  const broken = card.state === 'failed' || card.state === 'not-allowed';
  const sync = syncs.syncs.find(({ connection }) => connection === card.id);
  const newKey = card.failure?.kind === 'credentials';
  return (
    <article className={broken ? 'cn bad' : 'cn'}>
      <Tile mark={card.mark} size="l" />
      <div className="title">
        <ConnectionName card={card} shell={shell} />
        <p>{tellKind(texts, card)}</p>
      </div>
      <Facts card={card} form={form} />
      <ConnectionState card={card} sync={sync} checking={check.isPending} />
      <div className="actions">
        {card.experimental && !card.unreadable && <CopyShape card={card} shell={shell} />}
        {!card.unreadable && (
          <button
            type="button"
            className="btn"
            aria-label={say(newKey ? 'list.new-key-of' : 'list.edit-of', { name: card.name })}
            onClick={() => goTo(`#connection=${card.id}`)}
          >
            {newKey ? say('list.new-key') : say('list.edit')}
          </button>
        )}
        {!card.unreadable && (
          <IconButton
            icon="refresh"
            label={say('list.check', { name: card.name })}
            disabled={check.isPending}
            onClick={() => check.mutate()}
          />
        )}
        {!card.unreadable && (
          <IconButton
            icon="copy"
            label={say('list.copy-of', { name: card.name })}
            onClick={() => goTo(`#copy=${card.id}`)}
          />
        )}
        <IconButton icon="bin" label={say('list.delete-of', { name: card.name })} onClick={onDelete} />
      </div>
      {sync && <OlderDays card={card} sync={sync} syncs={syncs} />}
    </article>
  );
}

function OlderDays({
  card: { id, name },
  sync,
  syncs,
}: {
  card: ConnectionCard;
  sync: ShownSync;
  syncs: Syncs;
}) {
  return (
    <SyncBar
      sync={sync}
      of={name}
      busy={syncs.isChanging}
      onStop={() => syncs.stop([id])}
      onGoOn={() => syncs.goOn([id])}
    />
  );
}

function CopyShape({ card, shell }: Pick<ConnectionRowProps, 'card' | 'shell'>) {
  const { say } = useTexts();
  const copy = useMutation({
    mutationFn: () => shell.copy(shell.ask('connections.shape', { id: card.id })),
  });
  const state = copy.isError ? 'failed' : copy.isSuccess ? 'copied' : 'copy';
  return (
    <button type="button" className="btn" disabled={copy.isPending} onClick={() => copy.mutate()}>
      <span aria-live="polite">{say(copy.isPending ? 'shape.asking' : `shape.${state}`)}</span>
    </button>
  );
}

function Facts({ card, form }: { card: ConnectionCard; form: PlatformForm | undefined }) {
  const texts = useTexts();
  const { say, format } = texts;
  const account = tellAccount(texts, card);
  const secrets = form?.fields.filter(({ kind }) => kind === 'secret') ?? [];
  const lastFours = secrets
    .map(({ name }) => card.shown[name])
    .filter(Boolean)
    .join(', ');
  return (
    <dl className="facts">
      {account && <Fact name={say('list.account')}>{account}</Fact>}
      <Fact name={say('list.read-in')}>{`${format.zone(card.timeZone)} · ${card.currency}`}</Fact>
      {card.account.assignedOnly && <Fact name={say('list.sees')}>{say('list.assigned-only')}</Fact>}
      {lastFours && <Fact name={say('list.key')}>{say('list.ends-with', { last: lastFours })}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function IconButton({ icon, label, ...button }: IconButtonProps) {
  return (
    <button type="button" className="ib" aria-label={label} title={label} {...button}>
      <Icon name={icon} />
    </button>
  );
}

interface ConnectionRowProps {
  card: ConnectionCard;
  form: PlatformForm | undefined;
  shell: Shell;
  syncs: Syncs;
  onDelete(): void;
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  disabled?: boolean;
  onClick(): void;
}
