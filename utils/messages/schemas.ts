import { z } from 'zod/mini';
import { once } from '@/utils/model/once';
import { PLATFORMS } from '@/utils/model/platform';
import { HIDE_SCOPES } from '@/utils/model/presence';
import { SUMMARY_RANGES } from '@/utils/model/summary';
import { OFFER_FILTERS } from './links';
import type { Ask, MessageName } from './map';
import { draft, pastedDraft, values } from './schemas/connections';
import { compared, plain } from './schemas/explore';
import { pageView, visibleRows } from './schemas/page';
import { settings } from './schemas/settings';
import { currency, id, ids, range, tab, text, timeZone, typed } from './schemas/words';

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
  'reader.load': nothing,
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
