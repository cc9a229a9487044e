import { AFFISE_OFFER_OF, CAMPAIGNS, OFFERS, SOURCES } from './catalogue.ts';
import { clickId } from './click-ids.ts';
import { wallTime } from './clock.ts';
import type { Call } from './exchange.ts';
import type { VoluumSettings } from './settings.ts';
import { CAMPAIGN_IDS, OFFER_IDS, type Stream } from './story.ts';
import { visitLead, voluumFacts } from './voluum-facts.ts';
import { groupingNamed } from './voluum-groupings.ts';
import { metrics, nothing } from './voluum-metrics.ts';
import { type ReportRequest, reportRequest } from './voluum-parameters.ts';

/** Answers GET /report/conversions: a row for each conversion, by the time its postback came. */
export function reportConversions(call: Call, settings: VoluumSettings) {
  const query = new URLSearchParams(call.query);
  query.delete('groupBy');
  const request = reportRequest({ ...call, query }, settings);
  const rows = conversionRows(request, call.at);
  const { offset, limit } = request;
  const revenue = rows.reduce((sum, row) => sum + row.revenue * 100, 0);
  return {
    ...{ totalRows: rows.length, offset, limit, truncated: false, messages: [], columnMappings: [] },
    totals: metrics({ ...nothing(), conversions: rows.length, revenue }, 1),
    rows: rows.slice(offset, offset + limit),
  };
}

function conversionRows({ zone, from, to, filters, rate }: ReportRequest, now: Date) {
  const counters = new Map<string, number>();
  return voluumFacts(now, 'CONVERSION').flatMap(({ stream, at, conversions }) => {
    const name = String(AFFISE_OFFER_OF[stream.offer] ?? stream.offer);
    const first = counters.get(`${name} ${at}`) ?? 0;
    counters.set(`${name} ${at}`, first + conversions);
    const wall = wallTime(at, zone);
    const passes = filters.every((filter) => {
      const grouping = groupingNamed(filter.name);
      return !grouping || grouping.value(stream, wall) === filter.value;
    });
    if (!passes || wall.text < from || wall.text >= to) return [];
    return Array.from({ length: conversions }, (_, index) => {
      const revenue = (stream.payout / 100) * rate;
      return { ...conversion(stream, at, zone), clickId: clickId(name, at, first + index), revenue };
    });
  });
}

function conversion({ campaign, offer }: Stream, at: number, zone: string) {
  return {
    ...{ campaignId: CAMPAIGN_IDS[campaign], campaignName: CAMPAIGNS[campaign].name },
    ...{ offerId: OFFER_IDS[offer], offerName: OFFERS[offer].name },
    trafficSourceName: SOURCES[CAMPAIGNS[campaign].source].name,
    ...{ postbackTimestamp: twelveHours(at, zone), visitTimestamp: twelveHours(at - visitLead(at), zone) },
    ...{ transactionId: '', conversionType: 'LEAD', conversionTypeId: 1, conversionOriginalCurrency: 'USD' },
    ...{ cost: 0, costSources: null, countryCode: OFFERS[offer].country, type: 'CONVERSION' },
  };
}

/** YYYY-MM-DD hh:mm:ss AM/PM, without a zone. */
function twelveHours(at: number, zone: string): string {
  const { date, hour, text } = wallTime(at, zone);
  const shown = String(hour % 12 || 12).padStart(2, '0');
  return `${date} ${shown}:${text.slice(14)}:00 ${hour < 12 ? 'AM' : 'PM'}`;
}
