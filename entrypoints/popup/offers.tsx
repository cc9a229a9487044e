import { useEffect, useRef, useState } from 'react';
import { ArrowList } from '@/components/arrow-list';
import { hashOf } from '@/components/links/offer-place';
import { Money, Percent } from '@/components/number';
import { useTexts } from '@/components/texts';
import { VerdictShape, verdictInk } from '@/components/verdict';
import type { OfferState, Verdict } from '@/utils/model/comparison';
import type { Summary } from '@/utils/model/summary';
import type { Shell } from './shell';
import { behind } from './staleness';

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

function OfferRow({ state, summary, shell, first }: OfferRowProps) {
  const { say } = useTexts();
  const { difference, currency, ratio } = state;
  // An old side takes the colour away, not the number.
  const verdict = GAPS.has(state.verdict) && isOld(summary, state) ? 'unknown' : state.verdict;
  const name = state.offer.name ?? state.offer.id;
  const reason = useReason(state, summary);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The popup opens on the first gap; what a person has focused since is left alone.
    if (first && document.activeElement === document.body) row.current?.focus({ preventScroll: true });
  }, [first]);
  return (
    <li className="gap" tabIndex={first ? 0 : -1} ref={row}>
      <VerdictShape verdict={verdict} label={say(`verdict.${verdict}`)} />
      <span className="what cut" title={name}>
        {name}
      </span>
      <span className={verdict === 'unlinked' ? 'm num muted' : 'm num'}>
        <Money amount={difference} currency={currency} signed={verdict !== 'unlinked'} narrow />
      </span>
      <span className={`p num ${verdictInk(verdict)}`}>
        {verdict === 'unlinked' ? <Choose state={state} shell={shell} /> : <Percent ratio={ratio} />}
      </span>
      <span className="why cut" title={reason}>
        {reason}
      </span>
    </li>
  );
}

function Choose({ state: { connection, offer }, shell }: Pick<OfferRowProps, 'state' | 'shell'>) {
  const { say } = useTexts();
  return (
    <button
      type="button"
      className="btn link"
      aria-label={say('link.choose-of', { name: offer.name ?? offer.id })}
      onClick={() => shell.openOptions(hashOf({ connection, offer: offer.id }))}
    >
      {say('link.choose')}
    </button>
  );
}

/** Whose number it is, and against which of ours. */
function useReason(
  { verdict, otherConnection, metrics, difference, currency }: OfferState,
  summary: Summary,
) {
  const { say, format } = useTexts();
  if (verdict === 'unlinked') return say('offers.not-linked');
  const other = summary.connections.find(({ connection }) => connection === otherConnection);
  const name = other?.name ?? otherConnection ?? '';
  const money = format.money(metrics.payout, currency);
  return say(difference?.startsWith('-') ? 'offers.less' : 'offers.more', { name, money });
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

function isOld(summary: Summary, { otherConnection }: OfferState): boolean {
  return behind(summary).some(({ connection, role }) => role === 'tracker' || connection === otherConnection);
}

interface OfferRowProps {
  state: OfferState;
  summary: Summary;
  shell: Shell;
  first: boolean;
}

/** The connections under them must stay within reach. */
const MOST = 6;
const GAPS: ReadonlySet<Verdict> = new Set(['alert', 'notice']);
