import { useState } from 'react';
import { hashOf, type OfferPlace } from '@/components/links/offer-place';
import { Notice } from '@/components/notice';
import { SearchField } from '@/components/search-field';
import { Segmented } from '@/components/segmented';
import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';
import type { LinkChoice, LinkDecision, OfferFilter, OfferList } from '@/utils/messages/links';
import { goTo } from '../place';
import type { Shell } from '../shell';
import { ExportLinks } from './export-links';
import { LinkDialog } from './link-dialog';
import { LinkRow } from './link-row';
import { useDecisions, useOffer, useOffers } from './use-offers';

/** Every offer that leads elsewhere or may, on what ground, and the way to change that. */
export function Links({ shell, chosen }: { shell: Shell; chosen: OfferPlace | null }) {
  const { say, format } = useTexts();
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState<OfferFilter>('all');
  const { data: list, error } = useOffers(shell.ask, search, only);
  const offer = useOffer(shell.ask, chosen);
  const decisions = useDecisions(shell.ask);
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
        <span className="grow" />
        {list && list.all > 0 && <ExportLinks ask={shell.ask} />}
      </header>
      {(error ?? decisions.error) && (
        <Notice tone="alert" title={say('silent.title')}>
          {say('silent.text')}
        </Notice>
      )}
      {list && list.all === 0 && <NoOffers waiting={list.waiting} />}
      {list && list.all > 0 && (
        <>
          <p className="mid about">{say('links.about')}</p>
          <div className="finder">
            <SearchField label={say('links.search')} value={search} onChange={setSearch} />
            <Segmented
              label={say('links.only')}
              options={FILTERS.map((value) => ({ value, label: say(`links.only-${value}`) }))}
              value={only}
              onChange={(filter) => setOnly(filter)}
            />
          </div>
          <OfferRows list={list} onDecide={decisions.choose} onUndo={decisions.undo} />
        </>
      )}
      {chosen && offer && <LinkDialog shell={shell} own={offer} onClose={() => goTo('#links')} />}
    </>
  );
}

function OfferRows({ list, onDecide, onUndo }: OfferRowsProps) {
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
            onDecide={onDecide}
            onUndo={onUndo}
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

const FILTERS = ['all', 'open', 'decided'] as const satisfies readonly OfferFilter[];

interface OfferRowsProps {
  list: OfferList;
  onDecide(choice: LinkChoice): void;
  onUndo(decision: LinkDecision): void;
}
