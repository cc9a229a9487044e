import type { Role } from '@/utils/model/platform';
import type { Note } from '@/utils/model/report';
import { DAY, HOUR } from './calendar';
import type { Offer } from './plan';
import type { PayerKind, ZonePair } from './platforms';
import type { Random } from './random';
import type { Field, Payer, Sender, View } from './view';

/** How both sides are asked. */
export interface Asked {
  zone: string;
  asOf: number;
  /** All days were over by then. */
  over: boolean;
  hours: boolean;
}

function drawView({ zone, asOf, hours }: Asked, fields: Iterable<Field>): Omit<View, 'platform' | 'role'> {
  return {
    zone,
    saidZone: zone,
    zoneBefore: null,
    asOf,
    omits: { first: 0, last: 0, says: true },
    saidCurrency: 'USD',
    worth: 1,
    worthUnrest: 0,
    fields: new Set(fields),
    hours,
    subIds: false,
    scope: null,
    complete: true,
    notes: [],
    covers: 1,
    rowsUntil: null,
    rowsShare: 1,
    countsRepeats: false,
    countsEvents: false,
    decimals: null,
  };
}

export interface SenderChoices extends Asked {
  sells: 'tracker' | 'reseller';
  direct: boolean;
  booksBy: Sender['booksBy'];
  offer: Offer;
  onePayout: boolean;
}

export function drawSender(chance: Random, choices: SenderChoices): Sender {
  const tracker = choices.sells === 'tracker';
  const fields: Field[] = ['conversions', 'payout', ...drawClickFields(chance, choices)];
  if (!tracker) fields.push('advertiserRevenue');
  if (choices.offer.events.mean > 0) fields.push('events');
  const fixed = tracker && choices.onePayout && chance.chance(0.3);
  return {
    ...drawView(choices, fields),
    platform: tracker ? chance.pick(['voluum', 'binom']) : chance.pick(['affise', 'everflow']),
    role: tracker ? 'tracker' : 'network',
    subIds: chance.chance(0.3),
    fixedPayout: fixed ? (choices.offer.payouts[0]?.amount ?? null) : null,
    saidPayoutModel: chance.chance(0.5) ? null : fixed ? 'fixed' : 'postback',
    booksBy: choices.booksBy,
    saysBooksBy: chance.chance(0.6) ? choices.booksBy : null,
    directClicks: tracker ? chance.pick(['visits', 'none']) : 'visits',
    edits: [],
  };
}

/** With a lander both are told; on a direct link a tracker may tell of visits only. */
function drawClickFields(chance: Random, { sells, direct }: SenderChoices): Field[] {
  const unique: Field[] = chance.chance(0.6) ? ['uniqueClicks'] : [];
  if (sells === 'reseller') return ['clicks', ...unique];
  const both: Field[] = ['visits', 'clicks'];
  return [...(direct ? chance.pick([['visits'] as Field[], both, both]) : both), ...unique];
}

export function drawPayer(
  chance: Random,
  kind: PayerKind,
  { sender, reseller, ...choices }: Asked & { zones: ZonePair; reseller: boolean; sender: Sender },
): Payer {
  const role = reseller ? 'affiliate' : kind.role;
  const dropped = drawDropped(chance, kind, reseller);
  const fields = kind.fields.filter((field) => !dropped.includes(field));
  if (sender.fields.has('events') && chance.chance(0.5)) fields.push('events');
  const unknownZone = kind.platform === 'cake' && chance.chance(0.3);
  return {
    ...drawView({ ...choices, hours: choices.hours && kind.hours }, fields),
    platform: kind.platform,
    role,
    saidZone: unknownZone ? null : chance.chance(0.1) ? choices.zones[1] : choices.zone,
    asOf: drawAsOf(chance, choices),
    subIds: kind.lists && chance.chance(0.4),
    // None of these is a cause by itself: the offer may well be among what the key sees.
    scope: drawScope(chance, role),
    notes: drawNotes(chance, kind),
    saidCurrency: chance.chance(0.06) ? null : 'USD',
    // A click-time tracker says so only where nothing says that the payer does otherwise: else that is a cause.
    saysBooksBy: sender.saysBooksBy !== 'click' && chance.chance(0.5) ? 'conversion' : null,
    clicksAre: 'all',
    uniqueWithin: DAY,
    conversionsAre: kind.conversionsAre,
    payoutIs: 'payout',
  };
}

/** What the role, the rights of the key, or the network's settings hide. */
function drawDropped(chance: Random, kind: PayerKind, reseller: boolean): Field[] {
  const dropped: Field[] = [];
  if (chance.chance(0.3)) dropped.push('uniqueClicks');
  if (kind.fields.includes('statuses') && chance.chance(0.3)) dropped.push('conversions');
  const hidden = chance.next();
  if (hidden < 0.03) dropped.push('clicks', 'uniqueClicks', 'invalidClicks');
  else if (hidden < 0.06) dropped.push('payout', 'statusPayouts', 'advertiserRevenue');
  // A reseller reads its upstream with an affiliate's key.
  if (reseller) dropped.push('advertiserRevenue');
  return dropped;
}

/** Both at about the same time, or one from a cache; it matters only where days are not over. */
function drawAsOf(chance: Random, { asOf, over }: Asked): number {
  if (!over) return asOf;
  return Math.floor(asOf - (chance.chance(0.2) ? chance.between(0, 3 * HOUR) : chance.between(-600, 600)));
}

function drawScope(chance: Random, role: Role): View['scope'] {
  if (role === 'network' && chance.chance(0.1)) return 'assigned';
  return chance.chance(0.4) ? 'affiliate' : null;
}

function drawNotes(chance: Random, kind: PayerKind): Note[] {
  const notes: Note[] = [];
  if (kind.conversionsAre === 'all') notes.push({ code: 'rejected-included', text: 'rejected ones count' });
  if (chance.chance(0.1))
    notes.push({ code: 'experimental', text: 'nobody has tried this with a live account' });
  return notes;
}
