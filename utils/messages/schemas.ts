import { z } from 'zod/mini';
import { CHOOSABLE_STATUSES, VERDICTS } from '@/utils/model/comparison';
import { countDays, type DayRange, isDay, isTimeZone, RANGE_PRESETS } from '@/utils/model/day';
import { COMPARED_GROUPS, COMPARED_ORDERS, canNest, MOST_ROWS_ASKED, RATIOS } from '@/utils/model/explore';
import { AMOUNTS, COUNTS } from '@/utils/model/metrics';
import { once } from '@/utils/model/once';
import { MOST_KEY_TEXT, MOST_ROWS, VISIBLE_COLUMNS } from '@/utils/model/page-view';
import { MOST_PASTED_ROWS, PASTED_ROLES, PASTED_STATUSES } from '@/utils/model/pasted';
import { DASHBOARDS, PLATFORMS, PORTALS } from '@/utils/model/platform';
import { HIDE_SCOPES } from '@/utils/model/presence';
import { parseRate } from '@/utils/model/rate';
import { DIMENSIONS, ENTITY_KINDS } from '@/utils/model/report';
import { isLanguageSetting, REFRESH_MINUTES, WEEK_STARTS } from '@/utils/model/settings';
import { SUMMARY_RANGES } from '@/utils/model/summary';
import { OFFER_FILTERS } from './links';
import type { Ask, MessageName } from './map';

const id = once(() => z.string().check(z.minLength(1), z.maxLength(200)));
const text = once(() => z.string().check(z.maxLength(500)));
const typed = once(() => z.string().check(z.maxLength(4096)));
const tab = once(() => z.int().check(z.nonnegative()));
const instant = once(() => z.string().check(z.maxLength(40), z.refine(isInstant)));
const timeZone = once(() => z.string().check(z.maxLength(64), z.refine(isTimeZone)));
const share = once(() => z.number().check(z.nonnegative(), z.maximum(100)));

const range = once(() => z.strictObject({ from: text(), to: text() }).check(z.refine(isDayRange)));

const values = once(() =>
  z.record(id(), typed()).check(z.refine((fields) => Object.keys(fields).length <= 20, 'too many fields')),
);

const band = once(() =>
  z.strictObject({ ok: share(), alert: share(), floor: z.number().check(z.nonnegative()) }),
);

const days = once(() => z.int().check(z.nonnegative(), z.maximum(3650)));
const megabytes = once(() => z.int().check(z.minimum(5), z.maximum(5000)));

const override = once(() =>
  z.strictObject({
    here: id(),
    there: id(),
    offer: z.nullable(id()),
    bands: z.strictObject({
      clicks: z.exactOptional(band()),
      conversions: z.exactOptional(band()),
      payout: z.exactOptional(band()),
    }),
  }),
);

const currency = once(() => z.string().check(z.regex(/^[A-Z]{3,5}$/)));
const typedRate = once(() =>
  z.strictObject({
    currency: currency(),
    per: currency(),
    rate: z.string().check(z.maxLength(40), z.refine(isRate)),
    since: z.nullable(text().check(z.refine(isDay))),
  }),
);

const savedView = once(() => z.strictObject({ name: text().check(z.minLength(1)), address: typed() }));

const settings = once(() =>
  z.strictObject({
    language: z.exactOptional(text().check(z.refine(isLanguageSetting))),
    theme: z.exactOptional(z.enum(['auto', 'light', 'dark'])),
    timeZone: z.exactOptional(z.nullable(timeZone())),
    bands: z.exactOptional(z.strictObject({ clicks: band(), conversions: band(), payout: band() })),
    bandOverrides: z.exactOptional(z.array(override()).check(z.maxLength(1000))),
    statuses: z.exactOptional(
      z.array(z.enum(CHOOSABLE_STATUSES)).check(z.minLength(1), z.refine(isEachOnce)),
    ),
    displayCurrency: z.exactOptional(z.nullable(currency())),
    typedRates: z.exactOptional(z.array(typedRate()).check(z.maxLength(1000))),
    weekStart: z.exactOptional(z.literal(WEEK_STARTS)),
    refreshMinutes: z.exactOptional(z.literal(REFRESH_MINUTES)),
    recheckDays: z.exactOptional(z.strictObject({ clicks: days(), summaries: days(), conversions: days() })),
    keep: z.exactOptional(
      z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(3650)), megabytes: megabytes() }),
    ),
    views: z.exactOptional(z.array(savedView()).check(z.maxLength(100))),
  }),
);

const draft = once(() =>
  z.strictObject({
    id: z.nullable(id()),
    platform: z.enum(PLATFORMS),
    name: text(),
    values: values(),
    portal: z.nullable(z.enum(PORTALS)),
    timeZone: z.nullable(text()),
    currency: z.nullable(text()),
  }),
);

const amount = once(() => z.string().check(z.regex(/^-?\d{1,15}(\.\d{1,6})?$/)));
const count = once(() => z.int().check(z.nonnegative()));
const pastedRow = once(() =>
  z.strictObject({
    day: text().check(z.refine(isDay)),
    offer: z.strictObject({ id: id(), name: z.nullable(text()) }),
    clicks: z.exactOptional(count()),
    conversions: z.exactOptional(count()),
    payout: z.exactOptional(amount()),
    status: z.exactOptional(z.enum(PASTED_STATUSES)),
    clickId: z.exactOptional(text()),
  }),
);
const pastedDraft = once(() =>
  z.strictObject({
    id: z.nullable(id()),
    name: text(),
    role: z.enum(PASTED_ROLES),
    timeZone: z.nullable(text()),
    currency: z.nullable(text()),
    rows: z.array(pastedRow()).check(z.minLength(1), z.maxLength(MOST_PASTED_ROWS)),
    keepsOthers: z.boolean(),
  }),
);

/** A page's numbers are a handful of short texts, so a view that passes stays far below the 32 kB it may have. */
const pageView = once(() =>
  z.strictObject({
    dashboard: z.enum(DASHBOARDS),
    account: z.nullable(id()),
    entity: z.nullable(z.strictObject({ kind: z.enum(ENTITY_KINDS), id: id() })),
    rowsAre: z.nullable(z.enum(ENTITY_KINDS)),
    days: z.nullable(
      z.union([z.strictObject({ range: range() }), z.strictObject({ preset: z.enum(RANGE_PRESETS) })]),
    ),
    offset: z.exactOptional(z.string().check(z.regex(/^[+-]\d\d:\d\d$/))),
    visible: z.nullable(z.partialRecord(z.enum(VISIBLE_COLUMNS), z.string().check(z.maxLength(64)))),
    readAt: instant(),
  }),
);

/** With the page beside them at most 32 kB, as everything that a dashboard says or hears. */
const visibleRows = once(() =>
  z.strictObject({
    by: z.enum(['id', 'name']),
    keys: z.array(text()).check(
      z.minLength(1),
      z.maxLength(MOST_ROWS),
      z.refine((keys) => keys.join().length <= MOST_KEY_TEXT),
    ),
  }),
);

const ids = once(() => z.array(id()).check(z.maxLength(100)));
const explored = once(() => ({
  ...{
    range: range(),
    timeZone: timeZone(),
    before: z.nullable(range()),
    find: text(),
    refresh: z.boolean(),
  },
  ...{ open: z.array(typed()).check(z.maxLength(1000)), turn: z.int(), from: z.int().check(z.nonnegative()) },
  count: z.int().check(z.minimum(1), z.maximum(MOST_ROWS_ASKED)),
}));
const plain = once(() =>
  z.strictObject({
    ...explored(),
    connections: ids().check(z.minLength(1)),
    groupBy: z.array(z.enum(DIMENSIONS)).check(z.minLength(1), z.maxLength(2), z.refine(isEachOnce)),
    uniques: z.boolean(),
    filter: z.partialRecord(z.enum(DIMENSIONS), z.array(id()).check(z.minLength(1), z.maxLength(200))),
    order: z.strictObject({
      by: z.enum(['name', ...COUNTS, ...AMOUNTS, ...RATIOS]),
      descending: z.boolean(),
    }),
  }),
);
const compared = once(() =>
  z.strictObject({
    ...{ ...explored(), here: id(), there: ids(), currency: z.nullable(currency()) },
    only: z.array(z.enum(VERDICTS)).check(z.maxLength(VERDICTS.length)),
    groupBy: z.array(z.enum(COMPARED_GROUPS)).check(
      z.minLength(1),
      z.maxLength(2),
      z.refine(([outer, inner]) => !outer || !inner || canNest(outer, inner)),
    ),
    order: z.strictObject({ by: z.enum(COMPARED_ORDERS), descending: z.boolean() }),
  }),
);

const dayChoice = once(() => z.nullable(z.strictObject({ range: range(), timeZone: timeZone() })));

const pattern = once(() => z.string().check(z.regex(/^https?:\/\/[^\s/*]{1,253}\/\*$/)));
const nothing = once(() => z.null());
const oneConnection = once(() => z.strictObject({ id: id() }));
const oneTab = once(() => z.strictObject({ tab: tab() }));
/** Five million characters are more than any settings, and nothing that keeps the worker busy. */
const transfer = once(() =>
  z.strictObject({
    text: z.string().check(z.maxLength(5_000_000)),
    passphrase: z.nullable(typed()),
  }),
);
const oneOffer = once(() => z.strictObject({ connection: id(), offer: id() }));

/**
 * What each message's ask must look like, to the last key: whatever else arrives is refused before a handler sees
 * it. Words that a person typed (zone, currency, address) are only capped here; the form says what is wrong.
 */
export const SCHEMAS: { readonly [Name in MessageName]: () => z.ZodMiniType<Ask<Name>> } = {
  'catalog.list': nothing,
  'connections.plan': () => z.strictObject({ platform: z.enum(PLATFORMS), values: values() }),
  'connections.list': nothing,
  'connections.save': draft,
  'connections.check': oneConnection,
  'connections.rename': () => z.strictObject({ id: id(), name: text().check(z.regex(/\S/)) }),
  'connections.dependents': oneConnection,
  'connections.remove': oneConnection,
  'connections.shape': oneConnection,
  'summary.get': () => z.strictObject({ range: z.enum(SUMMARY_RANGES), refresh: z.boolean() }),
  'settings.get': nothing,
  'settings.set': settings,
  'rates.list': nothing,
  'pasted.save': pastedDraft,
  'kept.list': nothing,
  'kept.clear': nothing,
  'lock.state': nothing,
  'lock.turn-on': () => z.strictObject({ passphrase: typed().check(z.minLength(8)) }),
  'lock.change': () => z.strictObject({ passphrase: typed(), next: typed().check(z.minLength(8)) }),
  'lock.turn-off': () => z.strictObject({ passphrase: typed() }),
  'lock.unlock': () => z.strictObject({ passphrase: typed() }),
  'lock.lock': nothing,
  'lock.give-up': nothing,
  'transfer.export': () => z.strictObject({ passphrase: z.nullable(typed().check(z.minLength(8))) }),
  'transfer.plan': transfer,
  'transfer.apply': transfer,
  'diagnostics.get': nothing,
  'sync.list': nothing,
  'sync.stop': oneConnection,
  'sync.start': oneConnection,
  'compare.page': pageView,
  'compare.rows': () => z.strictObject({ page: pageView(), rows: visibleRows() }),
  'marks.load': pageView,
  'panel.row': () => z.strictObject({ page: pageView(), row: z.nullable(visibleRows()) }),
  'presence.hide': () => z.strictObject({ page: pageView(), scope: z.enum(HIDE_SCOPES) }),
  'presence.hide-here': () => z.strictObject({ tab: tab(), scope: z.enum(HIDE_SCOPES) }),
  'presence.place': () => z.strictObject({ share: z.number().check(z.minimum(0), z.maximum(1)) }),
  'presence.list': nothing,
  'presence.show': () => z.strictObject({ host: z.nullable(text()) }),
  'compare.panel': () =>
    z.strictObject({
      choice: dayChoice(),
      refresh: z.boolean(),
    }),
  'compare.conversions': () =>
    z.strictObject({
      ...{
        here: id(),
        there: id(),
        range: range(),
        timeZone: timeZone(),
        offers: z.exactOptional(ids().check(z.minLength(1))),
      },
    }),
  'explore.sources': nothing,
  'explore.plain': plain,
  'explore.compared': compared,
  'explore.pair': () =>
    z.strictObject({
      ...{
        here: id(),
        there: id(),
        offer: z.nullable(id()),
        range: range(),
        timeZone: timeZone(),
        currency: z.nullable(currency()),
      },
    }),
  'explore.changes': () => z.strictObject({ connections: ids(), range: range(), timeZone: timeZone() }),
  'panel.close': nothing,
  'panel.open': oneTab,
  'sites.here': oneTab,
  'sites.list': nothing,
  'sites.set': () =>
    z.strictObject({
      pattern: pattern(),
      on: z.exactOptional(z.boolean()),
      showsAll: z.exactOptional(z.boolean()),
    }),
  'sites.bind': () => z.strictObject({ pattern: pattern(), connection: id() }),
  'sites.remove': () => z.strictObject({ pattern: pattern() }),
  'links.list': () => z.strictObject({ text: text(), only: z.enum(OFFER_FILTERS) }),
  'links.export': nothing,
  'links.search': () => z.strictObject({ here: oneOffer(), text: text() }),
  'links.undo': () => z.strictObject({ here: oneOffer(), there: z.nullable(id()) }),
  'links.search-here': () => z.strictObject({ offer: id(), text: text(), choice: dayChoice() }),
  'links.choose-here': () =>
    z.strictObject({
      token: z.string().check(z.maxLength(64)),
      pick: z.nullable(z.int().check(z.nonnegative(), z.maximum(1000))),
    }),
  'links.choose': () =>
    z.strictObject({
      here: oneOffer(),
      there: z.nullable(z.strictObject({ connection: id(), offers: z.array(id()).check(z.maxLength(200)) })),
    }),
};

/** One check for all of it: the ones on single keys would not keep this one from running. */
function isDayRange(days: DayRange): boolean {
  return isDay(days.from) && isDay(days.to) && days.from <= days.to && countDays(days) <= 400;
}

function isInstant(written: string): boolean {
  try {
    Temporal.Instant.from(written);
    return true;
  } catch {
    return false; // RangeError: not an instant
  }
}

function isRate(written: string): boolean {
  return parseRate(written) !== undefined;
}

function isEachOnce(words: readonly string[]): boolean {
  return new Set(words).size === words.length;
}
