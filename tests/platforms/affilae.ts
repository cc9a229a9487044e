import {
  AFFILAE_PROFILES,
  AFFILAE_PROGRAMS,
  type AffilaeConversion,
  affilaeConversions,
  affilaeTraffic,
  OTHER_PROFILE,
} from './affilae-facts.ts';
import { type Call, type Handler, json, Refusal, type Reply } from './exchange.ts';
import { AFFILAE_KEYS, HOSTS } from './hosts.ts';
import type { PlatformParts } from './serve.ts';

/** How the stand-in answers; change at will. */
export interface AffilaeSettings {
  /** The key under which a publisher's rows hold the commission, whole or as an object; null where they do not. */
  commission: 'commission' | 'commissionsTotal' | 'commissionAmount' | null;
  /** How a publisher's rows name their programme. */
  program: 'object' | 'text' | 'partnership' | 'name';
  /** How lists are wrapped. */
  envelope: 'resource' | 'data' | 'bare';
  /** How moments are written. */
  dates: 'iso' | 'seconds';
}

export function affilaeDefaults(): AffilaeSettings {
  return { commission: 'commission', program: 'object', envelope: 'resource', dates: 'iso' };
}

/** Affilae: one API for publishers and advertisers. */
export function createAffilae(): PlatformParts<AffilaeSettings> {
  const settings = affilaeDefaults();
  const api = affilaeApi(settings);
  return { settings, hosts: { [HOSTS.affilae.api]: api }, api, refuse: refuseAffilae };
}

type Route = (call: Call, settings: AffilaeSettings) => unknown;

interface Guarded {
  readonly side: keyof typeof AFFILAE_KEYS;
  readonly parameters: readonly string[];
  readonly answer: Route;
}

const LIST = ['limit', 'offset', 'from', 'to', 'status'];

const ROUTES = new Map<string, Guarded>([
  ['/publisher/publishers.me', { side: 'publisher', parameters: [], answer: me }],
  [
    '/publisher/partnerships.list',
    { side: 'publisher', parameters: ['affiliateProfile', 'withProgramsDetails'], answer: partnerships },
  ],
  [
    '/publisher/partnerships.kpis',
    {
      side: 'publisher',
      parameters: ['from', 'to', 'metric', 'affiliateProfiles', 'currency'],
      answer: kpis,
    },
  ],
  [
    '/publisher/conversions.list',
    {
      side: 'publisher',
      parameters: [...LIST, 'affiliateProfile', 'partnership', 'orderBy', 'sort'],
      answer: ofPublisher,
    },
  ],
  [
    '/advertiser/conversions.list',
    {
      side: 'advertiser',
      parameters: [...LIST, 'program', 'customerId', 'externalId'],
      answer: ofAdvertiser,
    },
  ],
]);

function affilaeApi(settings: AffilaeSettings): Handler {
  return (call) => {
    const route = ROUTES.get(call.path);
    if (!route || call.method !== 'GET') return refuseAffilae(404);
    const key = call.headers.authorization?.replace(/^Bearer /, '');
    if (key === AFFILAE_KEYS.withoutRights) return refuseAffilae(403);
    if (key !== AFFILAE_KEYS[route.side]) return refuseAffilae(401);
    const strange = [...call.query.keys()].filter((name) => !route.parameters.includes(name));
    if (strange.length > 0) invalid(strange);
    return json(route.answer(call, settings));
  };
}

function refuseAffilae(status: number): Reply {
  const error = ERRORS.get(status) ?? 'Internal Server Error';
  return json({ statusCode: status, error, message: error }, status);
}

const ERRORS = new Map([
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [429, 'Too Many Requests'],
]);

function invalid(keys: readonly string[]): never {
  const body = { statusCode: 400, error: 'Bad Request', message: 'Invalid request query input' };
  throw new Refusal(json({ ...body, validation: { source: 'query', keys } }, 400));
}

function me() {
  const owner = {
    iban: 'FR7630006000011234567890189',
    address: '1 rue Canary',
    email: 'owner@canary.example',
  };
  return { statusCode: 200, publisher: owner, affiliateProfiles: { data: AFFILAE_PROFILES } };
}

function partnerships({ query }: Call) {
  const detailed = query.get('withProgramsDetails') === 'true';
  const data = AFFILAE_PROGRAMS.map(({ id, name, url, partnership, trackingId, status }) => ({
    ...{ id: partnership, advertiser: '651c00000000000000000001', trackingId, status, group: null },
    program: detailed ? { id, name, url } : id,
  }));
  return { statusCode: 200, partnerships: { data } };
}

function kpis({ query, at }: Call) {
  const metric = query.get('metric') ?? '';
  const isMoney = ['conversionsTotal', 'commissionsTotal', 'EPC'].includes(metric);
  if (!isMoney && metric !== 'clicks' && metric !== 'impressions') invalid(['metric']);
  if (isMoney !== query.has('currency')) invalid(['currency']);
  const [from, to] = rangeOf(query);
  const profile = query.get('affiliateProfiles');
  const rows = AFFILAE_PROGRAMS.filter((program) => program.profile === profile).map((program) => {
    const made = within(affilaeConversions(at), from, to).filter((each) => each.program === program);
    const cents = made.reduce((sum, { commission }) => sum + commission, 0);
    const value = isMoney ? cents : affilaeTraffic(at, program, from, to)[metric as 'clicks'];
    return { id: program.partnership, value, group: { name: 'Default' } };
  });
  return { total: rows.reduce((sum, { value }) => sum + value, 0), partnerships: rows };
}

function ofPublisher(call: Call, settings: AffilaeSettings) {
  const profile = call.query.get('affiliateProfile');
  if (!profile) invalid(['affiliateProfile']);
  const own = conversionsOf(call).filter(({ program }) => program.profile === profile);
  return list(
    own.map((each) => publisherRow(each, settings)),
    call,
    settings,
  );
}

function publisherRow(conversion: AffilaeConversion, settings: AffilaeSettings) {
  const { program, commission, click } = conversion;
  const amount = settings.commission === 'commissionAmount' ? { amount: commission } : commission;
  const programs = {
    object: { program: { id: program.id, name: program.name } },
    text: { program: program.id },
    partnership: { partnership: { id: program.partnership } },
    name: { partnershipName: program.name },
  };
  return {
    ...base(conversion, settings),
    ...programs[settings.program],
    ...(settings.commission && { [settings.commission]: amount }),
    ...{ subId: 'site-a', subId0: 'site-a', subId1: click, subId2: '' },
  };
}

function ofAdvertiser(call: Call, settings: AffilaeSettings) {
  const program = call.query.get('program');
  if (!program) invalid(['program']);
  const own = conversionsOf(call).filter((each) => each.program.id === program);
  return list(
    own.map((each) => advertiserRow(each, settings)),
    call,
    settings,
  );
}

function advertiserRow(conversion: AffilaeConversion, settings: AffilaeSettings) {
  const { program, commission, others, click } = conversion;
  const [profile] = AFFILAE_PROFILES;
  const own = {
    affiliateProfile: profile,
    percent: others ? 70 : 100,
    commission,
    click: { id: 'c-1', subId: click },
  };
  const other = { affiliateProfile: OTHER_PROFILE, percent: 30, commission: others, click: null };
  return {
    ...base(conversion, settings),
    ...{ program: { id: program.id, name: program.name }, commissionsTotal: commission + others },
    events: others ? [other, own] : [own],
  };
}

function base({ id, at, status }: AffilaeConversion, { dates }: AffilaeSettings) {
  return {
    ...{ id, status, currency: 'EUR', amount: 99_900, externalId: `order-${id.slice(0, 6)}` },
    createdAt: dates === 'iso' ? new Date(at).toISOString() : at / 1000,
    ...{ customerId: 'customer-canary', ipAddress: '203.0.113.7', ua: 'Canary/1.0', isLocked: false },
  };
}

function conversionsOf({ query, at }: Call): AffilaeConversion[] {
  return within(affilaeConversions(at), ...rangeOf(query));
}

function within(conversions: readonly AffilaeConversion[], from: number, to: number) {
  return conversions.filter(({ at }) => at >= from && at <= to);
}

/** Both open where they are not given. */
function rangeOf(query: URLSearchParams): [number, number] {
  const [from, to] = ['from', 'to'].map((name) => {
    const said = query.get(name);
    const moment = said === null ? undefined : Date.parse(said);
    if (Number.isNaN(moment)) invalid([name]);
    return moment;
  });
  return [from ?? 0, to ?? Number.POSITIVE_INFINITY];
}

function list(rows: readonly object[], { query }: Call, { envelope }: AffilaeSettings) {
  const offset = Number(query.get('offset') ?? 0);
  const data = rows.slice(offset, offset + Number(query.get('limit') ?? 12));
  if (envelope === 'bare') return data;
  const page = { total: rows.length, data };
  return envelope === 'data' ? page : { statusCode: 200, conversions: page };
}
