import { createHash } from 'node:crypto';
import { clickId, hexId } from './click-ids.ts';
import { wallTime } from './clock.ts';
import { pageIn } from './everflow-entities.ts';
import type { Holder } from './everflow-keys.ts';
import { questionOf } from './everflow-parameters.ts';
import type { EverflowSettings } from './everflow-settings.ts';
import { type EverflowFact, everflowFacts, everflowOffer } from './everflow-story.ts';
import { type Call, json, type Reply } from './exchange.ts';

/** Answers POST .../reporting/conversions: rows in the offers' own currency, paged in the query string. */
export function conversionRows(call: Call, holder: Holder, settings: EverflowSettings): Reply {
  const { from, to, zone, body, passes } = questionOf(call, settings);
  const rows = everflowFacts(call.at)
    .filter((fact) => holder.affiliate === undefined || holder.affiliate === fact.affiliate)
    .filter((fact) => passes(fact))
    .filter(({ at }) => wallTime(at, zone).date >= from && wallTime(at, zone).date <= to)
    .flatMap((fact) => rowsOf(fact, holder, body.show_events === true));
  const { page, paging } = pageIn(rows, call, settings);
  return json({ conversions: page, paging });
}

function rowsOf(fact: EverflowFact, holder: Holder, withEvents: boolean) {
  const kinds = [
    ...Array.from({ length: fact.cv }, () => 'approved'),
    ...Array.from({ length: fact.hold }, () => 'pending'),
    ...Array.from({ length: withEvents ? fact.events : 0 }, () => 'event'),
  ];
  return kinds.map((kind, index) => rowOf(fact, holder, kind, index));
}

function rowOf(fact: EverflowFact, { portal }: Holder, kind: string, index: number) {
  const { offer, affiliate, at, payout, sub1, source } = fact;
  const { name, advertiser, revenue } = everflowOffer(offer);
  const id = hexId(`everflow ${offer} ${affiliate} ${at} ${kind} ${index}`);
  const money =
    portal === 'networks' ? { payout: payout / 100, revenue: revenue / 100 } : { revenue: payout / 100 };
  return {
    conversion_id: id,
    conversion_unix_timestamp: at / 1000,
    click_unix_timestamp: at / 1000 - 600,
    transaction_id: createHash('md5').update(id).digest('hex'),
    sub1: clickId(String(offer), at, index),
    ...{ sub2: sub1, sub3: '', sub4: '', sub5: '', source_id: source },
    status: kind === 'event' ? 'approved' : kind,
    ...money,
    ...{ sale_amount: 0, is_event: kind === 'event', event: kind === 'event' ? 'Deposit' : 'Base' },
    ...{ is_scrub: false, error_code: 0, error_message: '', currency_id: 'USD', country: 'United States' },
    ...{ conversion_user_ip: '203.0.113.10', session_user_ip: '203.0.113.11', email: 'canary@example.com' },
    relationship: {
      offer: { network_offer_id: offer, name },
      ...(portal === 'networks' && {
        affiliate: { network_affiliate_id: affiliate },
        advertiser: { network_advertiser_id: advertiser },
      }),
    },
  };
}
