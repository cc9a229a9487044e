import { badParameters, denied } from './affise-errors.ts';
import { type AffiseFact, affiseFacts } from './affise-facts.ts';
import { pageOf, parametersOf } from './affise-parameters.ts';
import { periodOf, zoneOf } from './affise-report.ts';
import { affiliateRow, offerWithId } from './affise-slices.ts';
import { isStaff, type User } from './affise-users.ts';
import { ADVERTISERS } from './catalogue.ts';
import { clickId, hexId } from './click-ids.ts';
import { wallTime } from './clock.ts';
import { type Call, json, type Reply } from './exchange.ts';
import type { AffiseSettings } from './settings.ts';

/** Answers GET /3.0/stats/conversions: a row for each conversion, with the tracker's click id in sub1. */
export function reportAffiseConversions(call: Call, user: User, settings: AffiseSettings): Reply {
  const parameters = parametersOf(call, isStaff(user) ? [...NAMES, 'partner'] : NAMES);
  if (user.type === 'advertiser') denied();
  const period = periodOf(parameters.scalar('date_from'), parameters.scalar('date_to'), 365);
  const zone = zoneOf(parameters, settings);
  const wanted = (name: string, value: string) => {
    const values = parameters.values(name);
    return values.length === 0 || values.includes(value);
  };
  const conversions = affiseFacts(call.at)
    .filter((fact) => user.affiliate === undefined || fact.affiliate === user.affiliate)
    .filter((fact) => user.offers?.includes(fact.offer) ?? true)
    .filter((fact) => wanted('offer', String(fact.offer)) && wanted('partner', String(fact.affiliate)))
    .filter(({ at }) => isWithin(wallTime(at, zone).date, period))
    .flatMap((fact) => conversionsOf(fact, zone, user))
    .filter(({ status }) => wanted('status', STATUS_NUMBERS[status] ?? badParameters('Bad Request')));
  const { rows, pagination } = pageOf(conversions, parameters, settings);
  return json({ status: 1, statusCode: 200, conversions: rows, pagination });
}

const NAMES =
  `date_from date_to time_from time_to hour timezone status offer country advertiser goal device os browser action_id
  clickid payment_status currency sub1 sub2 sub3 sub4 sub5 sub6 sub7 sub8 page limit order orderType`.split(
    /\s+/,
  );

const STATUS_NUMBERS: Readonly<Record<string, string>> = {
  confirmed: '1',
  pending: '2',
  declined: '3',
  hold: '5',
};

function isWithin(day: string, { from, to }: { from: string; to: string }): boolean {
  return day >= from && day <= to;
}

function conversionsOf(fact: AffiseFact, zone: string, user: User) {
  const statuses = (['confirmed', 'pending', 'hold', 'declined'] as const).flatMap((status) =>
    Array.from({ length: fact[status] }, () => status),
  );
  return statuses.map((status, index) => ({
    ...identity(fact, index),
    ...details(fact, zone, user),
    status,
  }));
}

function identity({ offer, affiliate, at }: AffiseFact, index: number) {
  const id = hexId(`conversion ${offer} ${affiliate} ${at} ${index}`);
  const click = hexId(`click ${id}`);
  return {
    id,
    conversion_id: id,
    action_id: click,
    cbid: click,
    clickid: click,
    sub1: clickId(`${offer}`, at, index),
  };
}

function details({ offer: number, affiliate, payout, at }: AffiseFact, zone: string, user: User) {
  const { title, country, advertiser } = offerWithId(number);
  const time = `${wallTime(at, zone).text.replace('T', ' ')}:00`;
  const payouts = payout / 100;
  const network = { revenue: payouts * 1.25, earnings: payouts * 0.25, advertiser: ADVERTISERS[advertiser] };
  return {
    offer: { id: number, title, offer_id: hexId(`offer ${number}`), external_id: false },
    ...{
      offer_id: number,
      partner: affiliateRow(affiliate),
      partner_id: affiliate,
      country,
      currency: 'USD',
    },
    ...{ payouts, sum: 0, payment_type: 'fixed', goal: '', goal_value: '1', sub2: null, sub3: null },
    ...{ created_at: time, updated_at: time, click_time: time, hold_date_expire: null, ip: '203.0.113.10' },
    ...(isStaff(user) && network),
  };
}
