import { useEffect, useRef } from 'react';
import { ArrowList } from '@/components/arrow-list';
import { Money, Percent } from '@/components/number';
import { useTexts } from '@/components/texts';
import { VerdictShape, verdictInk } from '@/components/verdict';
import type { OfferState, Verdict } from '@/utils/model/comparison';
import type { Summary } from '@/utils/model/summary';
import { behind } from './staleness';

/** Gaps by money at stake, offers without a link last. An open day is not judged, so it lists none. */
export function Offers({ summary }: { summary: Summary }) {
  const { say } = useTexts();
  const gaps = summary.offers.filter(({ verdict }) => GAPS.has(verdict));
  const unlinked = summary.offers.filter(({ verdict }) => verdict === 'unlinked');
  if (summary.open || !(summary.offers.length > 0)) return null;
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
      </h2>
      {gaps.length === 0 && unlinked.length < summary.offers.length && <NoGaps />}
      <ArrowList label={say('offers.title')} className="rows">
        {[...gaps, ...unlinked].map((offer, index) => (
          <OfferRow
            key={`${offer.currency} ${offer.offer.id}`}
            state={offer}
            summary={summary}
            first={index === 0}
          />
        ))}
      </ArrowList>
    </section>
  );
}

function OfferRow({ state, summary, first }: { state: OfferState; summary: Summary; first: boolean }) {
  const { say } = useTexts();
  const { difference, currency, ratio } = state;
  // An old side takes the colour away, not the number.
  const verdict = GAPS.has(state.verdict) && isOld(summary, state) ? 'unknown' : state.verdict;
  const name = state.offer.name ?? state.offer.id;
  const reason = useReason(state, summary);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The popup opens on the first gap; what a person has focused since is left alone.
    if (first && document.activeElement === document.body) row.current?.focus();
  }, [first]);
  return (
    <li className="gap" tabIndex={first ? 0 : -1} ref={row}>
      <VerdictShape verdict={verdict} label={say(`verdict.${verdict}`)} />
      <span className="what cut" title={name}>
        {name}
      </span>
      <span className={verdict === 'unlinked' ? 'm num muted' : 'm num'}>
        <Money amount={difference} currency={currency} narrow />
      </span>
      <span className={`p num ${verdictInk(verdict)}`}>
        {verdict !== 'unlinked' && <Percent ratio={ratio} />}
      </span>
      <span className="why cut" title={reason}>
        {reason}
      </span>
    </li>
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

const GAPS: ReadonlySet<Verdict> = new Set(['alert', 'notice']);
