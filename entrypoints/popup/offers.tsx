import { useState } from 'react';
import { ArrowList } from '@/components/arrow-list';
import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';
import type { Summary } from '@/utils/model/summary';
import { GAPS, OfferRow } from './offer-row';
import type { Shell } from './shell';

/** Gaps by money at stake, offers without a link last. An open day is not judged, so it lists none. */
export function Offers({ summary, shell }: { summary: Summary; shell: Shell }) {
  const { say } = useTexts();
  const [isWhole, setWhole] = useState(false);
  const gaps = summary.offers.filter(({ verdict }) => GAPS.has(verdict));
  const unlinked = summary.offers.filter(({ verdict }) => verdict === 'unlinked');
  if (summary.open || !(summary.offers.length > 0)) return null;
  const rows = [...gaps, ...unlinked];
  const shown = isWhole ? rows : rows.slice(0, MOST);
  const counts = [
    gaps.length > 0 ? String(gaps.length) : null,
    unlinked.length > 0 ? say('offers.unlinked', { count: unlinked.length }) : null,
  ];
  return (
    <section>
      <h2 className="sec">
        <span>
          {say('offers.title')}
          <span className="n">{counts.filter(Boolean).join(' · ')}</span>
        </span>
        <button type="button" className="btn link" onClick={() => shell.openOptions('#links')}>
          {say('offers.all')}
        </button>
      </h2>
      {gaps.length === 0 && unlinked.length < summary.offers.length && <NoGaps />}
      <ArrowList label={say('offers.title')} className="rows">
        {shown.map((offer, index) => (
          <OfferRow
            key={`${offer.connection} ${offer.offer.id}`}
            state={offer}
            summary={summary}
            shell={shell}
            first={index === 0}
          />
        ))}
      </ArrowList>
      {shown.length < rows.length && (
        <button type="button" className="btn plain more" onClick={() => setWhole(true)}>
          {say('offers.more-rows', { count: rows.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function NoGaps() {
  const { say } = useTexts();
  return (
    <p className="no-gaps">
      <VerdictShape verdict="ok" />
      {say('offers.none')}
    </p>
  );
}

/** The connections under them must stay within reach. */
const MOST = 6;
