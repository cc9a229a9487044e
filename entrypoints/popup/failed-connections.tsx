import { useNow } from '@/components/age';
import { ArrowList } from '@/components/arrow-list';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { ConnectionSummary } from '@/utils/model/summary';
import { tellMoment } from '@/utils/texts/age';
import { isFixable, tellFailure } from '@/utils/texts/failure';
import type { Texts } from '@/utils/texts/texts';
import type { Shell } from './shell';

/** Connections that do not answer, above all else that scrolls. */
export function FailedConnections({ connections, shell }: Pick<FailedProps, 'shell'> & FailedList) {
  const { say } = useTexts();
  if (connections.length === 0) return null;
  return (
    <section>
      <h2 className="sec">
        <span>
          {say('connections.failed')}
          <span className="n">{connections.length}</span>
        </span>
      </h2>
      <ArrowList label={say('connections.failed')} className="rows">
        {connections.map((connection, index) => (
          <FailedConnection
            key={connection.connection}
            connection={connection}
            first={index === 0}
            shell={shell}
          />
        ))}
      </ArrowList>
    </section>
  );
}

/** What is broken, the last numbers it gave, and the way to mend it; a failure that passes by itself has no button. */
function FailedConnection({ connection, first, shell }: FailedProps) {
  const texts = useTexts();
  const now = useNow();
  const { name, mark, failure } = connection;
  const fixable = failure !== null && isFixable(failure);
  const told = failure && tellFailure(texts, failure, name);
  const last = tellLastNumbers(texts, connection, now);
  return (
    <li className={fixable ? 'conn bad' : 'conn bad passing'} tabIndex={first && !fixable ? 0 : -1}>
      <Tile mark={mark} />
      <span className="grow" title={told ? `${told.what} ${told.step}` : undefined}>
        <span className="first">
          <span className="cut" title={name}>
            {name}
          </span>
          {told && <span className={fixable ? 'c-alert medium nw' : 'mid medium nw'}>· {told.short}</span>}
        </span>
        <span className="t11 muted cut last">{last}</span>
      </span>
      {fixable && (
        <button
          type="button"
          className="btn sm"
          aria-label={texts.say('connections.fix', { name })}
          onClick={() => shell.openOptions(`#connection=${connection.connection}`)}
        >
          {texts.say('action.fix')}
        </button>
      )}
    </li>
  );
}

interface FailedList {
  connections: readonly ConnectionSummary[];
}

interface FailedProps {
  connection: ConnectionSummary;
  first: boolean;
  shell: Shell;
}

function tellLastNumbers(texts: Texts, { asOf, metrics, currency }: ConnectionSummary, now: string): string {
  if (!asOf) return texts.say('connections.no-numbers');
  const time = tellMoment(texts, asOf, now, Temporal.Now.timeZoneId());
  return texts.say('connections.last-numbers', { time, money: texts.format.money(metrics.payout, currency) });
}
