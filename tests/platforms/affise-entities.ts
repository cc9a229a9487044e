import type { AffiseRoute } from './affise.ts';
import { denied, refuseAffise } from './affise-errors.ts';
import { pageOf, parametersOf } from './affise-parameters.ts';
import { affiliateRow } from './affise-slices.ts';
import { isStaff, NORTHBUY, type User } from './affise-users.ts';
import { ADVERTISERS, AFFISE_OFFERS, type AffiseOffer } from './catalogue.ts';
import { hexId } from './click-ids.ts';
import { json } from './exchange.ts';
import { AFFILIATES } from './story.ts';

/** Everything the API serves besides reports. */
export const ENTITY_ROUTES: Readonly<Record<string, AffiseRoute>> = {
  '/3.1/user/me': (call, { key: _, affiliate, offers, ...user }) => {
    parametersOf(call, []);
    return json({ status: 1, user: { ...user, first_name: 'Robin', last_name: 'Example' } });
  },
  '/3.1/partner/me': (call, user) => {
    parametersOf(call, []);
    return user.type === 'affiliate' ? json({ status: 1, user: profile(user) }) : denied();
  },
  '/3.0/balance': (call, user) => {
    parametersOf(call, []);
    const balance = { USD: { balance: 5459.2, hold: 33.6, available: 5335.6 } };
    return user.type === 'affiliate' ? json({ status: 1, balance }) : denied();
  },
  '/3.0/admin/currency': (call, user) => {
    const parameters = parametersOf(call, ['extended', 'get_only_active']);
    if (user.type !== 'common_manager') denied();
    return json({ status: 1, quotes: parameters.scalar('extended') === '1' ? QUOTES : PLAIN_QUOTES });
  },
  '/3.0/admin/domains': (call, user) => {
    parametersOf(call, []);
    if (!isStaff(user)) denied();
    return json({ status: 1, domains: [{ url: 'acme.g2afse.com' }, { url: 'trk.acmeoffers.example' }] });
  },
  '/3.0/admin/partners': (call, user, settings) => {
    const names = ['search', 'id', 'status', 'manager', 'updated_at', 'with_balance', 'order', 'orderType'];
    const parameters = parametersOf(call, [...names, ...PAGING]);
    if (!isStaff(user)) denied();
    const partners = Object.values(AFFILIATES).map((id) => ({
      ...affiliateRow(id),
      ...HIDDEN,
      status: 'active',
    }));
    const { rows, pagination } = pageOf(partners, parameters, settings, 50);
    return json({ status: 1, partners: rows, pagination });
  },
  '/3.0/admin/advertisers': (call, user, settings) => {
    const parameters = parametersOf(call, ['name', ...PAGING]);
    if (!isStaff(user)) denied();
    const { rows, pagination } = pageOf(Object.values(ADVERTISERS).map(advertiser), parameters, settings);
    return json({ status: 1, advertisers: rows, pagination });
  },
  '/3.0/offers': (call, user, settings) => {
    const parameters = parametersOf(call, [...OFFER_PARAMETERS, ...PAGING]);
    if (!isStaff(user)) denied();
    const offers = offersFor(user, parameters.values('int_id')).map(adminOffer);
    const { rows, pagination } = pageOf(offers, parameters, settings);
    return json({ status: 1, offers: rows, pagination });
  },
  '/3.0/partner/offers': (call, user, settings) => {
    const parameters = parametersOf(call, ['q', 'int_id', 'countries', 'categories', 'sort[id]', ...PAGING]);
    if (user.type !== 'affiliate') denied();
    const offers = offersFor(user, parameters.values('int_id')).map(affiliateOffer);
    const { rows, pagination } = pageOf(offers, parameters, settings);
    return json({ status: 1, offers: rows, pagination });
  },
  '/3.0/offer/{id}': (call, user) => {
    parametersOf(call, []);
    if (!isStaff(user)) denied();
    const [offer] = offersFor(user, [call.path.split('/').at(-1) ?? '']);
    return offer ? json({ status: 1, offer: adminOffer(offer) }) : refuseAffise(404);
  },
};

const PAGING = ['page', 'limit'];

const OFFER_PARAMETERS =
  'q int_id status advertiser countries os categories privacy updated_at external_offer_id sort[id]'.split(
    ' ',
  );

const PLAIN_QUOTES = { USD: 1, EUR: 0.9, GBP: 0.8 };

const QUOTES = Object.entries(PLAIN_QUOTES).map(([code, rate], index) => ({
  ...{ _id: index + 2, code, active: code !== 'GBP', default: code === 'USD', rate },
  ...{ min_payment: 20, is_crypto: null },
}));

/** What must never leave the adapter. */
const HIDDEN = {
  api_key: 'e1b2c3d4e5f60718293a4b5c6d7e8f90canarybd',
  hash_password: 'canary-hash',
  notes: '',
};

function profile({ id, key, email }: User): Record<string, unknown> {
  return {
    ...{ ...NORTHBUY, id, email, api_key: key, name: null, status: '1', type: 'affiliate', timezone: null },
    manager: { name: 'Mara Lind', email: 'mara@acme.example', skype: 'mara', work_hours: '24' },
    ...{ created_at: '2024-09-30T11:33:46Z', updated_at: '2026-01-02T07:28:01Z', lang: 'en', country: 'EE' },
    ...{ balance_usd: '5335.60', hold_usd: '33.60', available_usd: '5335.60', sub_accounts: [] },
    permissions: { stats: { 'slice-offer_id': { level: 'read' }, 'view-custom': { level: 'read' } } },
  };
}

function advertiser({ id, title }: { id: string; title: string }) {
  const contact = { contact: null, email: 'ads@example.com', url: 'https://advertiser.example', manager: '' };
  return { id, title, ...contact, allowed_ip: [], hash_password: null, offers: '1', created_at: null };
}

function offersFor({ offers }: User, ids: readonly string[]): AffiseOffer[] {
  const asked = AFFISE_OFFERS.filter(({ id }) => ids.length === 0 || ids.includes(String(id)));
  return asked.filter(({ id }) => offers?.includes(id) ?? true);
}

function adminOffer(offer: AffiseOffer): Record<string, unknown> {
  const url = `https://advertiser.example/lp/${offer.id}?cid={clickid}&aff={pid}`;
  const payment = { ...payments(offer), currency: 'usd', total: (offer.payout / 100) * 1.25 };
  return { ...common(offer), advertiser: ADVERTISERS[offer.advertiser].id, url, payments: [payment] };
}

function affiliateOffer(offer: AffiseOffer): Record<string, unknown> {
  const url = `https://${offer.host}/click?pid=${AFFILIATES.northbuy}&offer_id=${offer.id}`;
  const links = [{ id: null, title: null, hash: null, url, postbacks: [], created: null }];
  return { ...common(offer), required_approval: false, link: url, links, payments: [payments(offer)] };
}

function common({ id, title }: AffiseOffer) {
  const state = { status: 'active', privacy: 'public', external_offer_id: '', tags: [], strictly_os: [] };
  return { id, offer_id: hexId(`offer ${id}`), title, preview_url: '', hide_payments: false, ...state };
}

function payments({ country, payout }: AffiseOffer) {
  const target = { countries: [country], cities: [], devices: [], os: [], country_exclude: false };
  return { ...target, goal: '1', title: 'Conversion', revenue: payout / 100, currency: 'USD', type: 'fixed' };
}
