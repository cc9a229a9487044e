import type { ShownSync } from '@/components/progress/use-syncs';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import { VerdictShape } from '@/components/verdict';
import { countDays } from '@/utils/model/day';
import type { ConnectionSummary, Summary } from '@/utils/model/summary';
import { tellFailure } from '@/utils/texts/failure';

/** No number yet: one bar for all, one line per connection. */
export function FirstSync({ summary, syncs }: { summary: Summary; syncs: readonly ShownSync[] }) {
  const { say } = useTexts();
  const count = summary.connections.length;
  const answered = count - summary.waiting.length;
  return (
    <>
      <section className="hero">
        <p className="hero-label">
          <VerdictShape verdict="wait" />
          <b className="medium">{say('popup.fetching', { days: countDays(summary.days) })}</b>
          <span className="grow" />
          <span className="muted">
            {say('popup.answered', { answered: String(answered), count: String(count) })}
          </span>
        </p>
        <progress className="bar" value={answered} max={count} aria-label={say('connections.title')} />
        <p className="t11 muted">{say('popup.gap-later')}</p>
      </section>
      <section className="pop-lists">
        <h2 className="sec">
          <span>
            {say('connections.title')}
            <span className="n">{count}</span>
          </span>
        </h2>
        <ul className="rows">
          {summary.connections.map((connection) => (
            <SyncRow
              key={connection.connection}
              connection={connection}
              waiting={summary.waiting.includes(connection.connection)}
              rows={syncs.find((sync) => sync.connection === connection.connection)?.rows ?? 0}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

function SyncRow({ connection, waiting, rows }: SyncRowProps) {
  const texts = useTexts();
  const { name, mark, failure } = connection;
  const asking = rows > 0 ? texts.say('sync.rows', { rows }) : texts.say('connections.asking');
  const word = waiting ? asking : texts.say('connections.done');
  return (
    <li className="conn sync">
      <Tile mark={mark} />
      <span className="cut" title={name}>
        {name}
      </span>
      <span className={failure ? 'num t11 c-alert' : 'num t11 muted'}>
        {failure ? tellFailure(texts, failure, name).short : word}
      </span>
    </li>
  );
}

interface SyncRowProps {
  connection: ConnectionSummary;
  waiting: boolean;
  /** That have come so far. */
  rows: number;
}
