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
export function Reason({ shell, ask, view, onLinks, onMatched }: ReasonProps) {
  const { say } = useTexts();
  const { here, there } = view;
  const [other] = there;
  if (!other) return <p className="drawer-sec mid">{say('explore.nothing')}</p>;
  const sides: Side[] = [...(here ? [here] : []), other];
  return (
    <>
      <VerdictSection view={view} other={other} />
      <Failures sides={sides} onFix={(connection) => shell.openOptions(`#connection=${connection}`)} />
      <Ledger here={here} other={other} />
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
  /** To where the link is chosen. */
  onLinks(): void;
  /** What was found row by row explains the gap. */
  onMatched(): void;
}
