import type { OtherSide, Side } from '@/utils/model/comparison';
import type { DayRange, Instant } from '@/utils/model/day';
import type { Cause } from '@/utils/model/explanation';
import { tellMoment } from '@/utils/texts/age';
import type { Texts } from '@/utils/texts/texts';

/** One thing that does not make the gap, and what shows it. */
export interface RuledOut {
  what: string;
  shown: string;
}

/** What was looked at and is no reason, each with its proof; nothing that was found to be one, or cannot be told. */
export function ruledOut(texts: Texts, options: RuledOutOptions): RuledOut[] {
  const found = new Set(options.other.explained?.causes.map(({ cause }) => cause));
  return CHECKS.flatMap(({ name, causes, prove }) => {
    const shown = causes.some((cause) => found.has(cause)) ? null : prove(texts, options);
    return shown === null ? [] : [{ what: texts.say(`ruled.${name}`), shown }];
  });
}

interface Check {
  name: 'zone' | 'days' | 'currency' | 'per-conversion' | 'clicks' | 'age';
  /** Of which it would be one. */
  causes: readonly Cause[];
  /** Null: it cannot be ruled out. */
  prove(texts: Texts, options: RuledOutOptions): string | null;
}

const CHECKS: readonly Check[] = [
  {
    name: 'zone',
    causes: ['time-zone', 'zone-change'],
    prove: ({ say, format }, { other: { definitions } }) =>
      definitions.days === 'not-aligned'
        ? null
        : say('ruled.both', { value: format.zone(definitions.timeZone) }),
  },
  {
    name: 'days',
    causes: ['date-range', 'rows-cut', 'key-scope'],
    prove: ({ say, format }, { here, other, closed }) =>
      closed && here.complete && other.complete
        ? say('ruled.whole', { days: format.days(closed, closed.to) })
        : null,
  },
  {
    name: 'currency',
    causes: ['currency'],
    prove: ({ say }, { here, other }) =>
      here.currency === other.currency ? say('ruled.both', { value: here.currency }) : null,
  },
  {
    name: 'per-conversion',
    causes: ['fixed-payout', 'payout-change', 'rounding', 'advertiser-revenue-vs-payout'],
    prove: ({ say, format }, { here, other: { base, metrics, currency } }) => {
      const [ours, theirs] = [perConversion(base), perConversion(metrics)];
      const isSame = ours !== null && theirs !== null && Math.abs(theirs / ours - 1) < SAME;
      if (!isSame || here.currency !== currency) return null;
      return say('ruled.both', { value: format.money(ours.toFixed(2), currency) });
    },
  },
  {
    name: 'clicks',
    causes: ['click-loss', 'refused-clicks', 'bot-clicks', 'visits-vs-clicks', 'wrong-link'],
    prove: ({ say, format }, { other: { gaps } }) =>
      gaps.clicks.verdict === 'ok' && gaps.clicks.ratio !== null
        ? say('ruled.within', { percent: format.percent(gaps.clicks.ratio) })
        : null,
  },
  {
    name: 'age',
    causes: ['stale', 'history-edited', 'late-rejection'],
    prove(texts, { here, other, now }) {
      if (!here.asOf || !other.asOf || here.failure || other.failure) return null;
      if (Math.abs(Date.parse(here.asOf) - Date.parse(other.asOf)) > NEAR) return null;
      const times = [here.asOf, other.asOf].map((at) =>
        tellMoment(texts, at, now, Temporal.Now.timeZoneId()),
      );
      return [...new Set(times)].join(' · ');
    },
  },
];

/** Of a payout per conversion. */
const SAME = 0.005;
/** Milliseconds: a quarter of an hour. */
const NEAR = 15 * 60_000;

function perConversion({ payout, conversions }: OtherSide['metrics']): number | null {
  return payout === undefined || !conversions ? null : Number(payout) / conversions;
}

interface RuledOutOptions {
  here: Side;
  other: OtherSide;
  /** The days that are over; null where none is. */
  closed: DayRange | null;
  now: Instant;
}
