import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DayRange } from '@/utils/model/day';
import { killEverywhere } from '../background/kill-points';
import { ACCOUNTS } from '../connectors/accounts';
import { NOW } from '../connectors/ask';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { forgetDatabases } from '../store/traces';

const DAYS = { from: '2026-02-20', to: '2026-03-10' };

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
  platforms.affise.settings.maxPerPage = 5;
  platforms.voluum.settings.maxLimit = 5;
});
afterAll(async () => {
  await platforms.stop();
  await forgetDatabases();
});

describe('a sync whose worker is killed at any await', () => {
  it.each([...ACCOUNTS.keys()])(
    'of %s ends with the same numbers, and repeats one request at most',
    async (name) => {
      const account = ACCOUNTS.get(name)?.(platforms);
      if (!account) throw new Error(name);
      const { connector } = account;
      const hurried = { ...account, connector: { ...connector, limits: { ...connector.limits, pause: 0 } } };
      const household = {
        accounts: new Map([['one', hurried]]),
        now: () => NOW,
        questionsOf: (_: string, range: DayRange) => [
          { ...range, timeZone: 'Etc/UTC', groupBy: ['offer' as const, 'day' as const] },
        ],
      };
      const { kills, requests } = await killEverywhere(household, DAYS);
      expect(kills).toBeGreaterThan(40);
      expect(requests).toBeGreaterThan(account.apiBase === null ? -1 : 1);
    },
  );
});
