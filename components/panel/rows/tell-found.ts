import type { RowMatch } from '@/utils/model/match';
import type { Texts } from '@/utils/texts/texts';
import { tellTime } from './tell-row';

/** The two connections, as the person calls them. */
export interface Names {
  here: string;
  there: string;
}

/** How many are on both sides and how far apart, and since when what there has does not arrive here. */
export function tellFound(texts: Texts, match: RowMatch, names: Names, timeZone: string) {
  const { say, format } = texts;
  const { counts, medianLagSeconds: lag, missing } = match;
  const joined = say('rows.joined', { count: counts.joined });
  const since =
    missing &&
    say('rows.missing', {
      ...{ count: missing.count, here: names.here },
      since: tellTime(texts, missing.since, timeZone),
    });
  const last =
    missing?.lastArrived &&
    say('rows.last-arrived', { last: tellTime(texts, missing.lastArrived, timeZone) });
  const campaign =
    match.campaignPlace === null
      ? null
      : say('rows.campaign-place', { place: String(match.campaignPlace + 1), there: names.there });
  return {
    campaign,
    joined:
      lag === null || counts.joined === 0
        ? joined
        : `${joined}, ${say('rows.lag', { there: names.there, lag: format.span(Math.abs(lag)) })}`,
    missing: since && [since, last].filter(Boolean).join(' '),
  };
}
