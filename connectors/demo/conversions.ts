import type { Conversion } from '@/utils/model/conversion';
import type { Instant } from '@/utils/model/day';
import type { ReportQuery } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, ConversionPage } from '../connector';
import { type Fact, isSilent, random, type Side } from './facts';
import { offerOn, sideOf, wantedFacts } from './report';

/** As many as the report counts, with the rejected ones. Both sides know a conversion by the same click id. */
export async function* readConversions(
  _: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ConversionPage> {
  const listed = sideOf(context.portal) === 'network' ? atNetwork : atTracker;
  const conversions = [...wantedFacts(query, context)].flatMap(({ fact }) => listed(fact));
  yield { conversions, more: false };
}

function atTracker(fact: Fact): Conversion[] {
  const { offer, hour } = fact;
  if (isSilent(offer, hour.day)) return [];
  return hour.conversions.map((_, index) => ({
    ...commonOf(fact, 'tracker', index),
    id: idOf(fact, index, 'tracked'),
    status: null,
    statusRaw: null,
    payout: offer.fixedPayout ?? offer.payout,
  }));
}

function atNetwork(fact: Fact): Conversion[] {
  return fact.statuses.map((status, index) => ({
    ...commonOf(fact, 'network', index),
    id: idOf(fact, index, 'network'),
    status,
    statusRaw: status,
    payout: fact.offer.payout,
  }));
}

/** What both sides say: the network tells the tracker its number of the conversion. */
function commonOf(fact: Fact, side: Side, index: number) {
  const { key } = fact.hour;
  // Early in its hour: some zones cut hours into quarters, and a report books all of it at the beginning.
  const convertedAt = fact.at + Math.floor(random(`${key} second ${index}`) * QUARTER) * 1000;
  const delay = Math.floor(random(`${key} delay ${index}`) * HALF_HOUR) * 1000;
  return {
    transactionId: idOf(fact, index, 'network'),
    clickIds: [idOf(fact, index, 'click')],
    offer: offerOn(side, fact.offer),
    currency: 'USD',
    clickedAt: instantOf(convertedAt - delay),
    convertedAt: instantOf(convertedAt),
  };
}

/** Seconds. */
const QUARTER = 15 * 60;
const HALF_HOUR = 30 * 60;

function idOf({ hour: { key } }: Fact, index: number, kind: 'click' | 'tracked' | 'network'): string {
  const parts = ['first', 'second'].map((half) => random(`${key} ${kind} ${index} ${half}`) * 2 ** 32);
  return parts.map((part) => part.toString(16).padStart(8, '0')).join('');
}

function instantOf(milliseconds: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
}
