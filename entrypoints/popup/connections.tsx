import { useNow } from '@/components/age';
import { ArrowList } from '@/components/arrow-list';
import { Count, Money } from '@/components/number';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { ConnectionSummary } from '@/utils/model/summary';
import { tellMoment } from '@/utils/texts/age';
import type { Shell } from './shell';

/** Each connection's own totals. */
export function Connections({ connections, shell }: { connections: ConnectionSummary[]; shell: Shell }) {
  const { say } = useTexts();
  if (connections.length === 0) return null;
  return (
    <section>
      <h2 className="sec">
        <span>
          {say('connections.title')}
          <span className="n">{connections.length}</span>
        </span>
        <span className="heads">
          <span>{say('connections.payout')}</span>
          <span className="conv">{say('connections.conversions')}</span>
        </span>
      </h2>
      <ArrowList label={say('connections.title')} className="rows">
        {connections.map((connection, index) => (
          <ConnectionRow
            key={connection.connection}
            connection={connection}
            shell={shell}
            first={index === 0}
          />
        ))}
      </ArrowList>
    </section>
  );
}

function ConnectionRow({ connection, shell, first }: ConnectionRowProps) {
  const { say } = useTexts();
  const { name, mark, role, metrics, currency, complete, state } = connection;
  const numbers = connection.asOf ? (
    <>
      <span className={state === 'stale' ? 'num muted' : 'num'}>
        <Money amount={metrics.payout} currency={currency} narrow atLeast={!complete} />
      </span>
      <span className={state === 'stale' ? 'num muted conv' : 'num mid conv'}>
        <Count value={metrics.conversions} atLeast={!complete} />
      </span>
    </>
  ) : (
    <Asking />
  );
  return (
    <li className="conn" tabIndex={first ? 0 : -1}>
      <Tile mark={mark} />
      <span className="who">
        <button
          type="button"
          className="cut"
          tabIndex={-1}
          title={say('connections.open', { name })}
          onClick={() => shell.openOptions(`#connection=${connection.connection}`)}
        >
          {name}
        </button>
        <small>
          {state === 'stale' && connection.asOf ? <Moment at={connection.asOf} /> : say(`role.${role}`)}
        </small>
      </span>
      {numbers}
    </li>
  );
}

interface ConnectionRowProps {
  connection: ConnectionSummary;
  shell: Shell;
  first: boolean;
}

function Moment({ at }: { at: string }) {
  const texts = useTexts();
  return <span className="c-notice">{tellMoment(texts, at, useNow(), Temporal.Now.timeZoneId())}</span>;
}

/** A skeleton only where there is no number at all; it does not shimmer. */
function Asking() {
  const { say } = useTexts();
  return (
    <>
      <span className="num">
        <span className="skel" style={{ width: 56 }} />
      </span>
      <span className="num muted conv">{say('connections.asking')}</span>
    </>
  );
}
