import { Offers } from '@/components/panel/offers';
import { useTexts } from '@/components/texts';
import type { PanelView } from '@/utils/model/comparison';
import type { EntityRef } from '@/utils/model/report';

/** On a list every offer; on a page about one thing what has no link, for that is in no gap. */
export function OfferLists({ view, onChoose }: { view: PanelView; onChoose(offer: EntityRef): void }) {
  const { say } = useTexts();
  const { subject, offers, there } = view;
  const isList = subject.id === null;
  const unlinked = offers.filter(({ verdict }) => verdict === 'unlinked');
  return (
    <>
      {isList && (
        <Offers
          title={say('offers.list')}
          offers={offers.filter(({ verdict }) => verdict !== 'unlinked')}
          sides={there}
          onChoose={onChoose}
        />
      )}
      <Offers title={say('offers.unlinked-list')} offers={unlinked} sides={there} onChoose={onChoose} />
    </>
  );
}
