import type { Instant } from '@/utils/model/day';
import type { ConversionPair, MatchedRow } from '@/utils/model/match';
import type { Texts } from '@/utils/texts/texts';

/** `14 Nov, 16:00` in the zone of the comparison. */
export function tellTime({ say, format }: Texts, instant: Instant | null, timeZone: string): string {
  if (instant === null) return say('rows.no-time');
  return `${format.day(instant, timeZone)}, ${format.clock(instant, timeZone)}`;
}

/** `status: approved → declined`; what either side does not tell is no difference. */
export function tellDifference(
  texts: Texts,
  what: ConversionPair['differs'][number],
  here: MatchedRow,
  there: MatchedRow,
  timeZone: string,
): string {
  const tell = TELL[what];
  return `${texts.say(`rows.differs.${what}`)}: ${tell(texts, here, timeZone)} → ${tell(texts, there, timeZone)}`;
}

type Tell = (texts: Texts, row: MatchedRow, timeZone: string) => string;

const TELL: { readonly [what in ConversionPair['differs'][number]]: Tell } = {
  status: ({ say }, { status }) => say(status ? `rows.status.${status}` : 'rows.counted'),
  payout: ({ format }, { payout, currency }) => format.money(payout, currency ?? ''),
  day: (texts, { convertedAt }, timeZone) => tellTime(texts, convertedAt, timeZone),
};
