import { useRef } from 'react';
import { useNow } from '@/components/age';
import { type LedgerSums, ledgerOrigin } from '@/components/explore/ledger-origin';
import { OriginTip } from '@/components/explore/origin-tip';
import { Evidence } from '@/components/panel/evidence';
import { Failures, Notes } from '@/components/panel/notes';
import { VerdictSection } from '@/components/panel/verdict';
import { useTexts } from '@/components/texts';
import type { PanelView, Side } from '@/utils/model/comparison';
import type { PairAsk } from '@/utils/model/explore';
import { Ledger } from './ledger';
import { Match } from './match';
import { Packet } from './packet';
import { RuledOut } from './ruled-out';
import type { Shell } from './shell';

/** The gap first, then the reason, then what was looked at and what both rest on. */
export function Reason({ shell, ask, view, labelsOf, onLinks, onMatched }: ReasonProps) {
  const texts = useTexts();
  const { say } = texts;
  const now = useNow();
  const sums = useRef<HTMLDivElement>(null);
  const { here, there } = view;
  const [other] = there;
  if (!other) return <p className="drawer-sec mid">{say('explore.nothing')}</p>;
  const range = view.days.closed ?? view.days.range;
  const sides: Side[] = [...(here ? [here] : []), other];
  return (
    <>
      <div ref={sums}>
        <VerdictSection view={view} other={other} />
        <Failures sides={sides} onFix={(connection) => shell.openOptions(`#connection=${connection}`)} />
        <Ledger here={here} other={other} />
      </div>
      <OriginTip
        scroller={sums}
        originAt={({ dataset: { column = '' } }) =>
          here && ledgerOrigin(texts, column, { here, other, labelsOf, now, range })
        }
      />
      {here && (
        <Match key={JSON.stringify(ask)} {...{ shell, ask, here, other }} onFound={onMatched}>
          {(match) => <Packet {...{ shell, ask, view, other, match }} />}
        </Match>
      )}
      <RuledOut view={view} other={other} />
      <Evidence other={other} onChange={onLinks} />
      <Notes sides={sides} />
    </>
  );
}

interface ReasonProps {
  shell: Shell;
  ask: PairAsk;
  view: PanelView;
  /** What a connection's own screens call its metrics. */
  labelsOf: LedgerSums['labelsOf'];
  /** To where the link is chosen. */
  onLinks(): void;
  /** What was found row by row explains the gap. */
  onMatched(): void;
}
