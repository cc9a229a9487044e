import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DayRange } from '@/utils/model/day';
import type { ReportQuery } from '@/utils/model/report';
import { ACCOUNTS } from '../connectors/accounts';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { forgetDatabases } from '../store/traces';
import { killEverywhere } from './kill-points';
import type { Household } from './sync-world';

const NOW = '2026-03-10T09:30:00Z';
const DAYS = { from: '2026-02-25', to: '2026-03-10' };

let platforms: Platforms;
let household: Household;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
  // Many pages, and no time lost between them.
  platforms.affise.settings.maxPerPage = 3;
  const account = ACCOUNTS.get('Affise affiliate')?.(platforms);
  if (!account) throw new Error('no such account');
  const { connector } = account;
  const hurried = { ...account, connector: { ...connector, limits: { ...connector.limits, pause: 0 } } };
  household = {
    accounts: new Map([['one', hurried]]),
    now: () => NOW,
    questionsOf: (_, range) => [question(range, 'offer'), question(range, 'country')],
  };
});
afterAll(async () => {
  await platforms.stop();
  await forgetDatabases();
});

describe('a sync whose worker is killed', () => {
  // Every fifth; all of them, and those of every other platform, in the soak test.
  it('at any await ends with the same numbers, and repeats one request at most', async () => {
    const { kills, requests } = await killEverywhere(household, DAYS, { stride: 5 });
    expect(requests).toBe(10);
    expect(kills).toBeGreaterThan(60);
  });
});

function question(range: DayRange, word: 'offer' | 'country'): ReportQuery {
  return { ...range, timeZone: 'Etc/UTC', groupBy: [word, 'day'], filter: { offer: ['4417'] } };
}
