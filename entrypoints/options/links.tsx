import { useState } from 'react';
import { hashOf, type OfferPlace } from '@/components/links/offer-place';
import { Notice } from '@/components/notice';
import { SearchField } from '@/components/search-field';
import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';
import type { OfferList } from '@/utils/messages/map';
import { LinkDialog } from './link-dialog';
import { LinkRow } from './link-row';
import { goTo } from './place';
import type { Shell } from './shell';
import { useOffer, useOffers, useUndo } from './use-offers';

/** Every offer of the trackers, what it leads to, and the way to change that. */
export function Links({ shell, chosen }: { shell: Shell; chosen: OfferPlace | null }) {
  const { say, format } = useTexts();
  const [search, setSearch] = useState('');
  const { data: list, error } = useOffers(shell.ask, search);
  const offer = useOffer(shell.ask, chosen);
  const undo = useUndo(shell.ask);
  return (
    <>
      <header className="head">
        <h1>{say('options.links')}</h1>
        {list && list.all > 0 && (
          <span className="muted">
            {say('links.count', { linked: format.count(list.linked), all: format.count(list.all) })}
          </span>
        )}
        {list?.waiting && <VerdictShape verdict="wait" label={say('links.looking')} />}
      </header>
      {(error ?? undo.error) && (
        <Notice tone="alert" title={say('silent.title')}>
          {say('silent.text')}
        </Notice>
      )}
      {list && list.all === 0 && <NoOffers waiting={list.waiting} />}
      {list && list.all > 0 && (
        <>
          <p className="mid about">{say('links.about')}</p>
          <SearchField label={say('links.search')} value={search} onChange={setSearch} />
          <OfferRows list={list} onUndo={undo.mutate} />
        </>
      )}
      {chosen && offer && <LinkDialog shell={shell} own={offer} onClose={() => goTo('#links')} />}
    </>
  );
}

function OfferRows({ list, onUndo }: { list: OfferList; onUndo(here: OfferPlace): void }) {
  const { say, format } = useTexts();
  const { offers, found } = list;
  return (
    <section className="card lks" aria-label={say('options.links')}>
      <div className="lk heads" aria-hidden="true">
        <span>{say('links.offer')}</span>
        <span className="num">{say('links.payout')}</span>
        <span>{say('links.there')}</span>
      </div>
      {offers.map((own) => {
        const place = { connection: own.connection, offer: own.offer.id };
        return (
          <LinkRow
            key={`${own.connection} ${own.offer.id}`}
            own={own}
            onChoose={() => goTo(hashOf(place))}
            onUndo={() => onUndo(place)}
          />
        );
      })}
      {offers.length === 0 && <p className="mid line">{say('links.none-found')}</p>}
      {offers.length < found && (
        <p className="mid line">
          {say('links.first', { shown: format.count(offers.length), found: format.count(found) })}
        </p>
      )}
    </section>
  );
}

function NoOffers({ waiting }: { waiting: boolean }) {
  const { say } = useTexts();
  return (
    <section className="card none">
      <h2>{waiting ? say('links.looking') : say('links.empty')}</h2>
      {!waiting && <p className="mid">{say('links.empty-text')}</p>}
      {!waiting && (
        <button type="button" className="btn primary page" onClick={() => goTo('#add')}>
          {say('form.add')}
        </button>
      )}
    </section>
  );
}
