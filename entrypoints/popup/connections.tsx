import { useNow } from '@/components/age';
import { ArrowList } from '@/components/arrow-list';
import { Count, Money } from '@/components/number';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { ConnectionSummary } from '@/utils/model/summary';
import { tellMoment } from '@/utils/texts/age';
import { FailedConnection } from './failed-connection';
import type { Shell } from './shell';

/** Each connection's own totals, broken ones first. */
export function Connections({ connections, shell }: { connections: ConnectionSummary[]; shell: Shell }) {
  const { say } = useTexts();
  const failed = connections.filter(({ state }) => state === 'failed');
  const others = connections.filter(({ state }) => state !== 'failed');
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
        {[...failed, ...others].map((connection, index) =>
          connection.state === 'failed' ? (
            <FailedConnection
              key={connection.connection}
              connection={connection}
              first={index === 0}
              shell={shell}
            />
          ) : (
            <ConnectionRow key={connection.connection} connection={connection} first={index === 0} />
          ),
        )}
      </ArrowList>
    </section>
  );
}

function ConnectionRow({ connection, first }: { connection: ConnectionSummary; first: boolean }) {
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
        <span className="cut" title={name}>
          {name}
        </span>
        <small>
          {state === 'stale' && connection.asOf ? <Moment at={connection.asOf} /> : say(`role.${role}`)}
        </small>
      </span>
      {numbers}
    </li>
  );
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
