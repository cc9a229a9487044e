import { useDeferredValue } from 'react';
import { OfflineNote } from '@/components/offline-note';
import type { ShownSync } from '@/components/progress/use-syncs';
import type { ConnectionSummary, Summary } from '@/utils/model/summary';
import { Connections } from './connections';
import { FailedConnections } from './failed-connections';
import { FirstSync } from './first-sync';
import { Hero } from './hero';
import { Ledger, LedgerSkeleton } from './ledger';
import { LedgerMoney } from './ledger-money';
import { Offers } from './offers';
import type { Shell } from './shell';

/** The gap first, then the sums it comes from, then the offers and the connections behind it. */
export function Numbers({ summary, syncs, shell }: NumbersProps) {
  // The sums are what the popup is opened for: they are drawn before the rows.
  const hasLists = useDeferredValue(true, false);
  if (!summary) return <LedgerSkeleton />;
  if (summary.asOf === null && summary.waiting.length > 0) {
    return <FirstSync summary={summary} syncs={syncs} />;
  }
  const [failed, others] = tellApart(summary.connections);
  return (
    <div className={summary.ledgers.length > 1 ? 'pop-scroll' : 'pop-parts'}>
      <OfflineNote asOf={summary.asOf} className="pop-note" />
      {summary.ledgers.map((ledger, index) => (
        <section key={ledger.currency} aria-label={ledger.currency}>
          <Hero summary={summary} ledger={ledger} first={index === 0} />
          <Ledger summary={summary} ledger={ledger} />
          <LedgerMoney ledger={ledger} onSetUp={() => shell.openOptions('#comparison')} />
        </section>
      ))}
      {hasLists && (
        <div className="pop-lists">
          <FailedConnections connections={failed} shell={shell} />
          <Offers summary={summary} shell={shell} />
          <Connections connections={others} shell={shell} />
        </div>
      )}
    </div>
  );
}

interface NumbersProps {
  summary: Summary | undefined;
  syncs: readonly ShownSync[];
  shell: Shell;
}

/** What is broken stands above the gaps, where it is seen without scrolling. */
function tellApart(
  all: readonly ConnectionSummary[],
): [failed: ConnectionSummary[], others: ConnectionSummary[]] {
  return [all.filter(({ state }) => state === 'failed'), all.filter(({ state }) => state !== 'failed')];
}
