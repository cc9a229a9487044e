import { useState } from 'react';
import { useTexts } from '@/components/texts';
import { DAYS, type Place, placeHash } from './place';
import type { Shell } from './shell';
import { Table } from './table';
import { usePlace } from './use-place';
import { type DemoTracker, type Order, useReport } from './use-report';

/** One report: its tabs, its days, its table. */
export function Report({ shell, tracker }: { shell: Shell; tracker: DemoTracker }) {
  const { say } = useTexts();
  const place = usePlace();
  const [order, setOrder] = useState<Order>({ by: 'payout', descending: true });
  const { data } = useReport(shell, tracker, { place, by: place.rowsAre, order });
  return (
    <main className="tracker">
      <nav className="tabs" aria-label={say('demo.title')}>
        <span className="logo" aria-hidden="true" />
        <strong>{say('demo.title')}</strong>
        {(['campaign', 'offer'] as const).map((kind) => (
          <a
            key={kind}
            href={placeHash({ entity: null, rowsAre: kind, days: place.days })}
            aria-current={!place.entity && place.rowsAre === kind ? 'page' : undefined}
          >
            {say(`demo.${kind}s`)}
          </a>
        ))}
      </nav>
      <div className="head">
        <Title shell={shell} tracker={tracker} place={place} />
        <Days place={place} />
      </div>
      {data && (
        <Table table={data} place={place} currency={tracker.currency} order={order} onOrder={setOrder} />
      )}
      {!place.entity && <p className="hint">{say('demo.hint')}</p>}
    </main>
  );
}

const BY_NAME: Order = { by: 'name', descending: false };

function Title({ shell, tracker, place }: { shell: Shell; tracker: DemoTracker; place: Place }) {
  const { say } = useTexts();
  const { entity, rowsAre } = place;
  const { data } = useReport(shell, tracker, { place, by: entity?.kind ?? rowsAre, order: BY_NAME });
  if (!entity) return <h1>{say(`demo.${rowsAre}s`)}</h1>;
  const row = data?.rows.find((each) => each.entity?.id === entity.id);
  return <h1>{row?.entity?.name ?? entity.id}</h1>;
}

function Days({ place }: { place: Place }) {
  const { say } = useTexts();
  return (
    <nav className="presets" aria-label={say('range.label')}>
      {DAYS.map((days) => (
        <a
          key={days}
          href={placeHash({ ...place, days })}
          aria-current={place.days === days ? 'true' : undefined}
        >
          {say(days === '14d' ? 'demo.14d' : `range.${days}`)}
        </a>
      ))}
    </nav>
  );
}
