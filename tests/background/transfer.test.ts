import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connector } from '@/connectors/connector';
import { createTransfer } from '@/entrypoints/background/transfer/transfer';
import type { Link } from '@/utils/model/link';
import { createSettingsStore } from '@/utils/store/settings-store';
import { hurryPassphrases } from '../store/quick-passphrase';
import { spellings } from '../store/traces';
import { tell } from '../texts/tell';
import { CANARY, createHousehold, failureOf, NOW } from './household';
import { standIn } from './platform-stand-in';

const PASSPHRASE = 'kitten moss anvil tulip';

/** One browser with Trackside in it. */
function createPlace() {
  const house = createHousehold();
  const settings = createSettingsStore(house.local);
  const onImported = vi.fn(async () => undefined);
  const transfer = createTransfer({
    ...{ ...house.stores, connections: house.stores.store, settings, onImported },
    connectors: new Map([[standIn.platform, standIn as Connector]]),
    now: () => NOW,
    newId: () => crypto.randomUUID(),
  });
  const snapshot = () => JSON.stringify([...house.local.items].sort());
  return { ...house, settings, transfer, onImported, snapshot };
}

let from: ReturnType<typeof createPlace>;
let to: ReturnType<typeof createPlace>;
let ids: [string, string];

/** With the keys. */
let withKeys: string;

beforeAll(async () => {
  await setUp();
  withKeys = await from.transfer.export(PASSPHRASE);
});
beforeEach(setUp);

async function setUp() {
  hurryPassphrases();
  from = createPlace();
  to = createPlace();
  ids = [(await from.save({ name: 'Main' })).id, (await from.save({ name: 'Second' })).id];
  await from.stores.links.put(linkBetween(ids[0], ids[1]));
  await from.settings.set({
    theme: 'dark',
    displayCurrency: 'EUR',
    bandOverrides: [{ here: ids[0], there: ids[1], offer: null, bands: { payout: BAND } }],
    views: [{ name: 'Week', address: `pair=${ids[0]}&days=7d` }],
  });
}

const BAND = { ok: 0.1, alert: 0.2, floor: 1 };
const linkBetween = (here: string, there: string): Link => ({
  here: { connection: here, offer: '5' },
  there: { connection: there, offers: ['7', '8'] },
  ...{ affiliate: null, origin: 'manual', evidence: '', confidence: 1, decidedAt: NOW },
});
const exported = async (passphrase: string | null = null) =>
  passphrase === null ? from.transfer.export(null) : withKeys;
/** The file with something else in it. */
const edited = async (edit: (file: Record<string, never>) => void, passphrase: string | null = null) => {
  const file = JSON.parse(await exported(passphrase));
  edit(file);
  return JSON.stringify(file);
};

describe('the exported file', () => {
  it.each([
    ['without a passphrase', null],
    ['with one', PASSPHRASE],
  ])('holds no trace of a key %s', async (_, passphrase) => {
    const text = await exported(passphrase);
    expect(text).toContain('"Main"');
    for (const secret of [CANARY, PASSPHRASE]) {
      for (const spelling of spellings(secret)) expect(text).not.toContain(spelling);
    }
    expect(text).not.toContain(CANARY.slice(-4));
    expect(text.includes('"iterations": 600000')).toBe(passphrase !== null);
  });

  it('leaves out keys that cannot be opened, and says nothing of them', async () => {
    await from.stores.vault.forget(ids[0]);
    const text = await from.transfer.export(PASSPHRASE);
    const plan = await to.transfer.plan({ text, passphrase: PASSPHRASE });
    expect(plan.connections.toSorted(byName).map(({ ready }) => ready)).toEqual([false, true]);
  });
});

describe('an import', () => {
  it('brings everything with the keys, under ids of its own', async () => {
    const asked = { text: await exported(PASSPHRASE), passphrase: PASSPHRASE };
    expect(await to.transfer.import(asked)).toEqual({ connections: 2, withoutKey: 0, links: 1 });
    to.browser.grant('https://api.acme.test/*');
    const [main, second] = await to.connections.all();
    if (!main || !second) throw new Error('They did not arrive.');
    const here = main.name === 'Main' ? main : second;
    const there = here === main ? second : main;
    expect([here.name, there.name]).toEqual(['Main', 'Second']);
    expect(ids).not.toContain(here.id);
    expect((await to.connections.open(here.id)).connection.shown).toMatchObject({ apiKey: CANARY.slice(-4) });
    expect((await to.connections.check({ id: here.id })).state).toBe('working');
    expect(to.requests.at(-1)).toEqual({ host: 'api.acme.test', key: CANARY });
    expect(await to.stores.links.list()).toEqual([linkBetween(here.id, there.id)]);
    const { theme, displayCurrency, bandOverrides, views } = await to.settings.get();
    expect({ theme, displayCurrency, bandOverrides, views }).toEqual({
      ...{ theme: 'dark', displayCurrency: 'EUR' },
      bandOverrides: [{ here: here.id, there: there.id, offer: null, bands: { payout: BAND } }],
      views: [{ name: 'Week', address: `pair=${here.id}&days=7d` }],
    });
    expect(to.onImported).toHaveBeenCalledWith(
      [main, second].map(({ id }) => expect.objectContaining({ id })),
    );
  });

  it('without keys says of each connection that its key is to be typed, and asks nobody', async () => {
    const text = await exported(PASSPHRASE);
    expect(await to.transfer.import({ text, passphrase: null })).toMatchObject({ withoutKey: 2 });
    to.browser.grant('https://api.acme.test/*');
    for (const { id, state, failure, shown } of await to.connections.list()) {
      expect({ state, kind: failure?.kind, shown }).toMatchObject({ state: 'failed', kind: 'credentials' });
      expect(shown.apiKey ?? '').toBe('');
      expect(await failureOf(to.connections.open(id))).toHaveProperty('kind', 'credentials');
    }
    expect(to.requests).toEqual([]);
    expect(to.onImported).toHaveBeenCalledWith([]);
  });

  it('leaves what is there as it is, also when it is the same', async () => {
    const before = await from.connections.list();
    await from.transfer.import({ text: await exported(), passphrase: null });
    const after = await from.connections.list();
    expect(after.filter(({ id }) => ids.includes(id))).toEqual(before);
    expect(after.map(({ name }) => name).sort()).toEqual(['Main', 'Main 2', 'Second', 'Second 2']);
    expect((await from.stores.links.list()).length).toBe(2);
    const { bandOverrides, views } = await from.settings.get();
    expect([bandOverrides.length, views.map(({ name }) => name)]).toEqual([2, ['Week', 'Week 2']]);
  });

  it('is told beforehand, and telling keeps nothing', async () => {
    await to.save({ name: 'Main' });
    const before = to.snapshot();
    const text = await exported(PASSPHRASE);
    const plan = await to.transfer.plan({ text, passphrase: null });
    expect({ ...plan, connections: plan.connections.toSorted(byName) }).toEqual({
      exportedAt: NOW,
      connections: ['Main 2', 'Second'].map((name) => ({
        ...{ name, platform: 'voluum', platformName: 'Stand-in', mark: 'St', host: 'api.acme.test' },
        ready: false,
      })),
      ...{ links: 1, settings: 4, keys: 'closed' },
      origins: ['https://api.acme.test/*', 'https://panel.acme.test/*'],
    });
    const open = await to.transfer.plan({ text, passphrase: PASSPHRASE });
    expect([open.keys, ...open.connections.map(({ ready }) => ready)]).toEqual(['open', true, true]);
    expect(to.snapshot()).toBe(before);
  });
});

describe('a file that is not as it was exported', () => {
  it.each<[string, string, RegExp]>([
    ['nothing', '', /not a file/],
    ['another JSON', '{"version":1}', /not a file/],
    ['a list', '[]', /not a file/],
    ['a newer version', '{"trackside":"settings","version":2}', /newer version/],
    ['half of one', '{"trackside":"settings","version":1}', /exportedAt/],
  ])('is refused in words: %s', async (_, text, words) => {
    const before = to.snapshot();
    for (const act of [to.transfer.plan, to.transfer.import]) {
      const { kind, advice } = await failureOf(act({ text, passphrase: null }));
      expect([kind, tell(advice)]).toEqual(['request', expect.stringMatching(words)]);
    }
    expect(to.snapshot()).toBe(before);
  });

  it.each<[string, string, (file: never) => void]>([
    [
      'an unknown platform',
      'connections[1].platform',
      ({ connections }: Edited) => set(connections[1], 'platform', 'evil'),
    ],
    ['a setting that is none', 'settings', ({ settings }: Edited) => set(settings, 'theme', 'pink')],
    [
      'another host',
      'connections[0]',
      ({ connections }: Edited) => set(connections[0], 'apiBase', 'https://evil.test'),
    ],
    [
      'another page',
      'connections[0]',
      ({ connections }: Edited) => set(connections[0], 'dashboard', 'https://evil.test'),
    ],
  ])('is refused with the place: %s', async (_, place, edit) => {
    const before = to.snapshot();
    const text = await edited(edit as never);
    const { advice } = await failureOf(to.transfer.import({ text, passphrase: null }));
    expect(tell(advice)).toContain(place);
    expect(to.snapshot()).toBe(before);
  });

  it('gives no key to an address that it was not given for, even a possible one', async () => {
    const move = ({ connections: [main] }: Edited) => {
      set(main, 'apiBase', 'https://api.other.test');
      set(main, 'dashboard', 'https://panel.other.test');
      set(main?.shown as never, 'dashboard', 'https://panel.other.test');
    };
    const text = await edited(move as never, PASSPHRASE);
    expect(await to.transfer.import({ text, passphrase: PASSPHRASE })).toMatchObject({ withoutKey: 1 });
  });

  it('takes no other passphrase', async () => {
    const asked = { text: await exported(PASSPHRASE), passphrase: 'another one' };
    expect(await failureOf(to.transfer.plan(asked))).toMatchObject({ field: 'passphrase' });
    expect(await failureOf(to.transfer.import(asked))).toMatchObject({ field: 'passphrase' });
    expect(await to.connections.all()).toEqual([]);
  });

  it('changes nothing wherever it is cut off or overwritten', async () => {
    const text = await exported();
    const before = to.snapshot();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 4),
        fc.constantFrom('', '}', '\u0000', '"x"'),
        async (at, junk) => {
          const { kind } = await failureOf(
            to.transfer.import({ text: text.slice(0, at) + junk, passphrase: null }),
          );
          expect(kind).toBe('request');
          expect(to.snapshot()).toBe(before);
        },
      ),
    );
  });

  it('leaves nothing behind where the disk is full half-way', async () => {
    const text = await exported();
    const before = to.snapshot();
    vi.spyOn(to.settings, 'set').mockRejectedValue(new Error('QuotaExceededError'));
    await expect(to.transfer.import({ text, passphrase: null })).rejects.toThrow('Quota');
    expect(to.snapshot()).toBe(before);
    expect(to.onImported).not.toHaveBeenCalled();
  });
});

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);

interface Edited {
  settings: object;
  connections: { shown: object }[];
}

function set(record: object | undefined, name: string, value: unknown): void {
  Object.assign(record ?? {}, { [name]: value });
}
