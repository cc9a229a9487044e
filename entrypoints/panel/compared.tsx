import { useState } from 'react';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { Evidence } from '@/components/panel/evidence';
import { MoneyNote } from '@/components/panel/money-note';
import { Failures, Notes } from '@/components/panel/notes';
import { Offers } from '@/components/panel/offers';
import { OwnNote } from '@/components/panel/own-check';
import { Plot } from '@/components/panel/plot';
import { Shared } from '@/components/panel/shared';
import { Table } from '@/components/panel/table';
import { tabulateComparison, tellComparison } from '@/components/panel/tell-comparison';
import { VerdictSection } from '@/components/panel/verdict';
import { Waterfall } from '@/components/panel/waterfall';
import { useTexts } from '@/components/texts';
import type { PanelView, Side } from '@/utils/model/comparison';
import type { EntityRef } from '@/utils/model/report';
import { CopyButton } from './copy-button';
import { explorePlace } from './explore-place';
import { RowByRow } from './row-by-row';
import type { Shell } from './shell';

/** The gap first, then the reason, then the numbers, then what they rest on. */
export function Compared({ view, shell, onChoose }: ComparedProps) {
  const texts = useTexts();
  const [shown, setShown] = useState<string | null>(null);
  const { there, here, shared, offers } = view;
  const other = there.find(({ connection }) => connection === shown) ?? there[0];
  const sides: Side[] = [here, other].flatMap((side) => side ?? []);
  return (
    <>
      {other && <VerdictSection view={view} other={other} />}
      {view.state === 'no-network' && <NoNetwork shell={shell} />}
      <Shared shared={shared} />
      <Failures sides={sides} onFix={(connection) => shell.openOptions(`#connection=${connection}`)} />
      {here && other && (
        <MoneyNote here={here} other={other} onSetUp={() => shell.openOptions('#comparison')} />
      )}
      <OwnNote own={view.own} zone={view.days.timeZone} />
      <Table view={view} other={other} onSwitch={setShown} />
      {here && other && <Plot here={here} other={other} judged={view.days.closed !== null} />}
      {other?.waterfall && <Waterfall row={other.waterfall} />}
      {here && other && other.links.length > 0 && (
        <RowByRow
          key={JSON.stringify([other.connection, view.subject.id, view.days.range])}
          {...{ shell, view, here, other }}
        />
      )}
      {view.state !== 'no-network' && <OfferLists view={view} offers={offers} onChoose={onChoose} />}
      {other && <Evidence other={other} onChange={onChoose} />}
      <Notes sides={sides} />
      <footer className="pan-foot">
        <CopyButton
          name={texts.say('panel.copy')}
          copy={() => shell.copy(tellComparison(texts, view, other))}
        />
        <CopyButton
          name={texts.say('panel.copy-table')}
          copy={() => shell.copy(tabulateComparison(texts, view, other))}
        />
        {here && other && (
          <button
            type="button"
            className="btn"
            onClick={() => shell.openPage(explorePlace(view, here, other))}
          >
            <Icon name="explore" small />
            {texts.say('panel.explore')}
          </button>
        )}
      </footer>
    </>
  );
}

/** On a list every offer; on a page about one thing what has no link, for that is in no gap. */
function OfferLists({
  view,
  offers,
  onChoose,
}: Pick<ComparedProps, 'view' | 'onChoose'> & Pick<PanelView, 'offers'>) {
  const { say } = useTexts();
  const isList = view.subject.id === null;
  const unlinked = offers.filter(({ verdict }) => verdict === 'unlinked');
  return (
    <>
      {isList && (
        <Offers
          title={say('offers.list')}
          offers={offers.filter(({ verdict }) => verdict !== 'unlinked')}
          sides={view.there}
          onChoose={onChoose}
        />
      )}
      <Offers title={say('offers.unlinked-list')} offers={unlinked} sides={view.there} onChoose={onChoose} />
    </>
  );
}

function NoNetwork({ shell }: { shell: Shell }) {
  const { say } = useTexts();
  return (
    <div className="pan-note">
      <Notice
        tone="plain"
        title={say('state.no-network')}
        action={
          <button type="button" className="btn" onClick={() => shell.openOptions('#add')}>
            <Icon name="plus" small />
            {say('panel.add')}
          </button>
        }
      >
        {say('state.no-network-text')}
      </Notice>
    </div>
  );
}

interface ComparedProps {
  view: PanelView;
  shell: Shell;
  /** Opens the choice of this offer's link. */
  onChoose(offer: EntityRef): void;
}
