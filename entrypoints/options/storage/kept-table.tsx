import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { ConnectionCard } from '@/utils/messages/connections';
import type { KeptNumbers } from '@/utils/model/kept';
import { bytesOf } from './bytes-of';

/** Size by connection and in all, the largest first. */
export function KeptTable({ kept, cards, onClear }: KeptTableProps) {
  const { say, format } = useTexts();
  const all = bytesOf(kept);
  const most = kept.limit.megabytes * 1e6;
  const largestFirst = kept.connections.toSorted((a, b) => b.bytes - a.bytes);
  return (
    <section className="card kept" aria-labelledby="kept-all">
      <div className="total">
        <div className="grow">
          <h2 id="kept-all">{format.size(all)}</h2>
          <p className="mid">{say('storage.of', { limit: format.size(most) })}</p>
        </div>
        <button type="button" className="btn page" disabled={all === 0} onClick={onClear}>
          {say('storage.clear')}
        </button>
        <progress className="bar" aria-labelledby="kept-all" max={most} value={Math.min(all, most)} />
      </div>
      {largestFirst.length === 0 ? (
        <p className="mid nothing">{say('storage.nothing')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('storage.connection')}</th>
              <th scope="col" className="num wide">
                {say('storage.rows')}
              </th>
              <th scope="col" className="num">
                {say('storage.size')}
              </th>
            </tr>
          </thead>
          <tbody>
            {largestFirst.map((each) => (
              <KeptRow
                key={each.connection}
                kept={each}
                card={cards.find(({ id }) => id === each.connection)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function KeptRow({ kept: { days, oldest, rows, bytes }, card }: KeptRowProps) {
  const { say, format } = useTexts();
  const since = format.days({ from: oldest, to: oldest }, Temporal.Now.plainDateISO().toString());
  return (
    <tr>
      <th scope="row">
        <span className="row">
          <Tile mark={card?.mark ?? '?'} />
          <span className="grow">
            <span className="cut">{card?.name ?? say('storage.gone')}</span>
            <span className="t11 muted">{say('storage.since', { days, day: since })}</span>
          </span>
        </span>
      </th>
      <td className="num wide">{format.count(rows)}</td>
      <td className="num">{format.size(bytes)}</td>
    </tr>
  );
}

interface KeptTableProps {
  kept: KeptNumbers;
  cards: readonly ConnectionCard[];
  onClear(): void;
}

interface KeptRowProps {
  kept: KeptNumbers['connections'][number];
  /** Undefined where the connection is not known, or not yet. */
  card: ConnectionCard | undefined;
}
