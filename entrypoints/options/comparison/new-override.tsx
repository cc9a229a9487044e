import { type FormEvent, useState } from 'react';
import { Field } from '@/components/field';
import { Icon } from '@/components/icon';
import { SearchField } from '@/components/search-field';
import { useTexts } from '@/components/texts';
import type { BandOverride } from '@/utils/model/settings';
import { useOffers } from '../links/use-offers';
import type { CardProps } from './comparison';

/** Chooses what an exception is for; its numbers begin as those behind it. */
export function NewOverride({ shell, cards, settings, onAdd }: NewOverrideProps) {
  const { say } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [isTried, setTried] = useState(false);
  const [chosen, setChosen] = useState<Chosen>({ here: '', there: '', offer: '' });
  const senders = cards.filter(({ role }) => role === 'tracker' || role === 'network');
  const here = senders.find(({ id }) => id === chosen.here) ?? senders[0];
  const receivers = cards.filter(({ id, role }) => id !== here?.id && role !== 'tracker');
  const there = receivers.find(({ id }) => id === chosen.there) ?? receivers[0];
  if (!here || !there) return <p className="muted">{say('overrides.needs-two')}</p>;
  if (!isOpen) {
    return (
      <div>
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          <Icon name="plus" small />
          {say('overrides.new')}
        </button>
      </div>
    );
  }
  const override = { here: here.id, there: there.id, offer: chosen.offer || null };
  const isTaken = settings.bandOverrides.some((each) => isAbout(each, override));

  function add(event: FormEvent) {
    event.preventDefault();
    setTried(isTaken);
    if (isTaken) return;
    onAdd({ ...override, bands: {} });
    setOpen(false);
    setChosen({ here: '', there: '', offer: '' });
  }

  return (
    <form className="new-override" aria-label={say('overrides.new')} onSubmit={add}>
      <div className="fields">
        <Field label={say('overrides.here')} hint={say('overrides.here-hint')}>
          {(control) => (
            <select
              {...control}
              value={here.id}
              onChange={({ target }) => setChosen({ ...chosen, here: target.value, offer: '' })}
            >
              <Names of={senders} />
            </select>
          )}
        </Field>
        <Field label={say('overrides.there')} hint={say('overrides.there-hint')}>
          {(control) => (
            <select
              {...control}
              value={there.id}
              onChange={({ target }) => setChosen({ ...chosen, there: target.value, offer: '' })}
            >
              <Names of={receivers} />
            </select>
          )}
        </Field>
        <LinkField
          shell={shell}
          here={here.id}
          there={there.id}
          value={chosen.offer}
          error={isTried && isTaken ? say('overrides.taken') : undefined}
          onChange={(offer) => setChosen({ ...chosen, offer })}
        />
      </div>
      <footer>
        <button type="submit" className="btn primary">
          {say('overrides.add')}
        </button>
        <button type="button" className="btn plain" onClick={() => setOpen(false)}>
          {say('action.cancel')}
        </button>
      </footer>
    </form>
  );
}

/** All links of the two, or one of them; of very many those that match a search. */
function LinkField({ shell, here, there, value, error, onChange }: LinkFieldProps) {
  const { say } = useTexts();
  const [search, setSearch] = useState('');
  const { data: list } = useOffers(shell.ask, search);
  const links = (list?.offers ?? []).filter(
    ({ connection, links: own }) =>
      connection === here &&
      own.some(({ to, there: offers }) => to?.connection === there && offers.length > 0),
  );
  return (
    <div>
      <Field label={say('overrides.link')} hint={say('overrides.link-hint')} error={error}>
        {(control) => (
          <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
            <option value="">{say('overrides.all-links')}</option>
            {links.map(({ offer }) => (
              <option key={offer.id} value={offer.id}>
                {offer.name ?? `#${offer.id}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      {list && (list.all > list.offers.length || search !== '') && (
        <SearchField label={say('overrides.find')} value={search} onChange={setSearch} />
      )}
    </div>
  );
}

function Names({ of }: { of: CardProps['cards'] }) {
  return of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

function isAbout(a: BandOverride, b: Omit<BandOverride, 'bands'>): boolean {
  return a.here === b.here && a.there === b.there && a.offer === b.offer;
}

interface Chosen {
  here: string;
  there: string;
  /** Empty: all links. */
  offer: string;
}

interface NewOverrideProps extends CardProps {
  onAdd(override: BandOverride): void;
}

interface LinkFieldProps extends Pick<CardProps, 'shell'> {
  here: string;
  there: string;
  value: string;
  error: string | undefined;
  onChange(offer: string): void;
}
