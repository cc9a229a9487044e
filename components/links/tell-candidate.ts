import type { MetricTexts } from '@/utils/model/metrics';
import type { Texts } from '@/utils/texts/texts';
import type { Candidate } from './candidates';

/** `#4417 · Affise Acme · similar name 78% · same $5.00`: whose it is, why it is suggested, what it pays. */
export function tellCandidate(texts: Texts, candidate: Candidate, own: OwnNumbers): string {
  const { offer, connectionName, like } = candidate;
  return [`#${offer.id}`, like && tellLikeness(texts, like), tellPay(texts, candidate, own), connectionName]
    .filter(Boolean)
    .join(' · ');
}

/** Why it may be the same. */
export function tellLikeness({ say, format }: Texts, { origin, confidence }: Likeness): string {
  if (origin === 'name') return say('choose.like.name', { share: format.percentOf(confidence) });
  return say(origin === 'name-id' ? 'choose.like.name-id' : 'choose.like.url');
}

type Likeness = Pick<NonNullable<Candidate['like']>, 'origin' | 'confidence'>;

interface OwnNumbers {
  metrics: MetricTexts;
  currency: string;
}

/** Per conversion: the surest sign that two offers of one name are not the same. */
function tellPay({ say, format }: Texts, { counts }: Candidate, own: OwnNumbers): string | null {
  if (!counts) return null;
  if (isIdle(counts)) return say('choose.idle');
  const there = payOf(counts.metrics);
  if (there === null) return null;
  const here = payOf(own.metrics);
  const amount = format.money(there.toFixed(2), counts.currency);
  const isSame = here !== null && own.currency === counts.currency && Math.abs(here - there) < 0.005;
  return say(isSame ? 'choose.pays-same' : 'choose.pays', { amount });
}

/** It counts nothing in these days: there is nothing to be compared. */
export function isIdle({ metrics: { clicks, conversions } }: NonNullable<Candidate['counts']>): boolean {
  return !clicks && !conversions;
}

function payOf({ payout, conversions }: MetricTexts): number | null {
  return payout === undefined || !conversions ? null : Number(payout) / conversions;
}
