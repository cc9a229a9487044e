import { useState } from 'react';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { Explanation } from '@/components/panel/explanation';
import { MoneyNote } from '@/components/panel/money-note';
import { Failures } from '@/components/panel/notes';
import { OwnNote } from '@/components/panel/own-check';
import { Shared } from '@/components/panel/shared';
import { Table } from '@/components/panel/table/table';
import { VerdictSection } from '@/components/panel/verdict';
import { useTexts } from '@/components/texts';
import type { OtherSide, PanelView, Side } from '@/utils/model/comparison';
import type { EntityRef } from '@/utils/model/report';
import { ChosenPair } from './chosen-pair';
import { Foot } from './foot';
import { OfferLists } from './offer-lists';
import { PairParts } from './pair-parts';
import type { Shell } from './shell';

/**
 * The gap first, then the reason, then the numbers, then what they rest on. Of several connections the worst makes the
 * headline, the table shows all, and what is under it is about the one whose column is chosen.
 */
export function Compared({ view, shell, onChoose }: ComparedProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  const { there, here } = view;
  const [worst, second] = there;
  const other = there.find(({ connection }) => connection === wanted) ?? worst;
  const single = second ? undefined : worst;
  const sides: Side[] = [here, single].flatMap((side) => side ?? []);
  const about = here &&
    other && { ...{ view, shell, here, other }, onChoose: (offer: EntityRef) => onChoose(offer, other) };
  const fix = (connection: string) => shell.openOptions(`#connection=${connection}`);
  const offers = view.state !== 'no-network' && <OfferLists view={view} onChoose={onChoose} />;
  return (
    <>
      {worst && (
        <VerdictSection view={view} other={worst} isNamed={!single}>
          {single && <Explanation view={view} other={single} />}
        </VerdictSection>
      )}
      {view.state === 'no-network' && <NoNetwork shell={shell} />}
      <Shared shared={view.shared} />
      <Failures sides={sides} onFix={fix} />
      {here && single && (
        <MoneyNote here={here} other={single} onSetUp={() => shell.openOptions('#comparison')} />
      )}
      <OwnNote own={view.own} zone={view.days.timeZone} />
      <Table view={view} chosen={other?.connection} onChoose={setWanted} />
      {about && !single && <ChosenPair {...about} isWorst={other === worst} onFix={fix} />}
      {about && single ? <PairParts {...about}>{offers}</PairParts> : offers}
      <Foot view={view} other={other} shell={shell} />
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
  /** Opens the choice of this offer's link, of the one to this connection where it has several. */
  onChoose(offer: EntityRef, other?: OtherSide): void;
}
