import { useState } from 'react';
import { hashOf, type OfferPlace } from '@/components/links/offer-place';
import { Empty } from '@/components/panel/empty';
import { useTexts } from '@/components/texts';
import type { DayChoice } from '@/utils/messages/map';
import type { OfferState, OtherSide, PanelView } from '@/utils/model/comparison';
import type { EntityRef } from '@/utils/model/report';
import { Choose } from './choose';
import { Compared } from './compared';
import type { Shell } from './shell';

/** What there is to say about the page: a comparison, a link to be chosen, or the one thing that is missing. */
export function Body({ view, days, shell }: BodyProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const back = () => setChosen(null);
  const state = view.offers.find(({ offer }) => offer.id === chosen) ?? onlyUnlinked(view);
  if (view.here && state) {
    const isAsked = chosen !== null;
    return (
      <Choose
        key={state.offer.id}
        shell={shell}
        state={state}
        days={days}
        here={view.here}
        onDone={back}
        onBack={isAsked ? back : undefined}
      />
    );
  }
  if (view.state === 'no-tracker' || view.state === 'no-traffic') {
    return <Missing what={view.state} shell={shell} />;
  }
  const choose = ({ id }: EntityRef, other?: OtherSide) => {
    const place = linkPlace(view, id, other ? [other] : view.there);
    if (place) shell.openOptions(hashOf(place));
    else setChosen(id);
  };
  return <Compared view={view} shell={shell} onChoose={choose} />;
}

interface BodyProps {
  view: PanelView;
  /** As chosen in the panel; null where the page says its days. */
  days: DayChoice | null;
  shell: Shell;
}

/**
 * Links are the sender's: on a network's page they are corrected where all of them stand, those of a tracker that leads
 * to it, and its own that lead to the network above.
 */
function linkPlace({ here }: PanelView, offer: string, sides: readonly OtherSide[]): OfferPlace | null {
  if (!here || here.role === 'tracker') return null;
  for (const { connection, role, links } of sides) {
    const link = links.find((each) => each.here.id === offer);
    const [sent] = link?.there ?? [];
    if (link && role !== 'tracker') return { connection: here.connection, offer };
    if (sent) return { connection, offer: sent.id };
  }
  return null;
}

/** A page about one offer without a link: the choice itself is what there is to see. */
function onlyUnlinked({ state, offers, subject }: PanelView): OfferState | undefined {
  return state === 'unlinked' && subject.id !== null && offers.length === 1 ? offers[0] : undefined;
}

function Missing({ what, shell }: { what: 'no-tracker' | 'no-traffic'; shell: Shell }) {
  const { say } = useTexts();
  return (
    <Empty
      icon={what === 'no-tracker' ? 'link' : 'cal'}
      title={say(`state.${what}`)}
      text={say(`state.${what}-text`)}
    >
      {what === 'no-tracker' && (
        <button type="button" className="btn primary" onClick={() => shell.openOptions('#add')}>
          {say('panel.add')}
        </button>
      )}
    </Empty>
  );
}
