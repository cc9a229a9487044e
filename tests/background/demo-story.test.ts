import { expect, it } from 'vitest';
import { collectEntities, collectReport } from '@/connectors/collect';
import { demo } from '@/connectors/demo';
import { NOTHING_TOLD } from '@/utils/model/connection';
import { addDays, type Instant } from '@/utils/model/day';
import type { Summary } from '@/utils/model/summary';
import { connect } from './connections';
import { createWorld, page } from './world';

const PAIR = [
  connect({ id: 'tracker', platform: 'demo', role: 'tracker', portal: 'tracker' }),
  connect({
    ...{ id: 'network', platform: 'demo', role: 'affiliate', portal: 'network' },
    account: {
      ...{ ...NOTHING_TOLD, role: 'affiliate', portal: 'network' },
      ...{ affiliateId: '1000', clickHosts: ['click.demo-network.example'] },
    },
  }),
];
const WEEKDAYS = Array.from({ length: 7 }, (_, day) => `${addDays('2026-11-16', day)}T12:00:00Z`);
const POSTBACKS = expect.stringMatching(/^postback-(stopped|started-late)$/);

it.each(WEEKDAYS)('whoever installs at %s sees money missing, and why', async (now) => {
  const { look } = start(now);
  const { ledgers, offers } = await look();
  expect(ledgers[0]?.gap.verdict).toBe('alert');
  expect(Number(ledgers[0]?.gap.difference)).toBeLessThan(0);
  const told = new Map(offers.map(({ offer, verdict, cause }) => [offer.name, [verdict, cause?.cause]]));
  expect(told).toEqual(
    new Map<unknown, unknown>([
      ['First Coin App', ['alert', 'statuses']],
      ['Solar Roof Check', ['alert', 'statuses']],
      ['Private Tunnel VPN', ['alert', POSTBACKS]],
      ['Hello Again Dating', ['alert', 'fixed-payout']],
      ['Green Garden Box', ['unlinked', undefined]],
      ['Pet Food #77', ['unlinked', undefined]],
    ]),
  );
});

it('shows the next day what the network declined afterwards', async () => {
  const { look, sleep, reports } = start('2026-11-20T12:00:00Z');
  await look();
  sleep('2026-11-21T12:00:00Z');
  await look(true);
  const days = { from: '2026-11-14', to: '2026-11-20' };
  const changes = await reports.changes('network', {
    ...days,
    timeZone: 'Etc/UTC',
    groupBy: ['offer', 'day'],
  });
  const told = changes.map(({ day, keys, metric, kind }) => [day, keys.offer?.name, metric, kind]);
  expect(told).toContainEqual(['2026-11-18', 'Solar Roof Check', 'conversions', 'lowered']);
  expect(new Set(told.map(([day, offer]) => `${offer} ${day}`))).toEqual(
    new Set(['Solar Roof Check 2026-11-18']),
  );
});

it('an offer that no address names is suggested by its name, and agrees', async () => {
  const { handlers, look } = start('2026-11-20T12:00:00Z');
  await look();
  const here = { connection: 'tracker', offer: '20' };
  const { suggested, offers } = await handlers['links.search']({ here, text: '' }, page);
  expect(suggested).toBe(true);
  expect(offers.map(({ offer, counts }) => [offer.id, counts?.gap.verdict])).toEqual([['77', 'ok']]);
});

function start(now: Instant) {
  const { clock, summary, handlers, reports } = createWorld(PAIR, {
    source: {
      connections: {
        open: async (id) => ({ connector: demo, api, context: { ...pairOf(id), now: () => clock.now } }),
      },
      collect: { report: collectReport, entities: collectEntities },
    },
  });
  clock.now = now;
  return {
    handlers,
    reports,
    sleep(until: Instant) {
      clock.now = until;
    },
    /** The last seven days, once both sides have answered. */
    async look(refresh = false): Promise<Summary> {
      let seen = await summary.get('7d', refresh);
      while (seen.waiting.length > 0) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        seen = await summary.get('7d', false);
      }
      return seen;
    },
  };
}

function pairOf(id: string) {
  const found = PAIR.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is none of the pair.`);
  return found;
}

const none = async (): Promise<never> => {
  throw new Error('The demo asks nobody.');
};
const api = { get: none, post: none, open: none };
