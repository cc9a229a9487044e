import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectorOf } from '@/connectors';
import { toFailure } from '@/utils/model/errors';
import type { Platform } from '@/utils/model/platform';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { ACCOUNTS, questionsOf } from './accounts';
import { NOW, open, type TestConnection } from './ask';
import { remember } from './remember';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(() => platforms.stop());

/** Every method and path that any connector can send. What is no GET opens a session or is a report's question. */
const REQUESTS: Readonly<Record<Platform, readonly string[]>> = {
  voluum: [
    'GET /affiliate-network',
    'GET /campaign',
    'GET /offer',
    'GET /report',
    'GET /report/conversions',
    'GET /traffic-source',
    'POST /auth/access/session',
  ],
  affise: [
    'GET /3.0/admin/advertisers',
    'GET /3.0/admin/currency',
    'GET /3.0/admin/domains',
    'GET /3.0/admin/partners',
    'GET /3.0/balance',
    'GET /3.0/offers',
    'GET /3.0/partner/offers',
    'GET /3.0/stats/conversions',
    'GET /3.0/stats/custom',
    'GET /3.0/stats/getbyadvertiser',
    'GET /3.0/stats/getbycountries',
    'GET /3.0/stats/getbydate',
    'GET /3.0/stats/getbyhour',
    'GET /3.0/stats/getbypartner',
    'GET /3.0/stats/getbyprogram',
    'GET /3.1/partner/me',
    'GET /3.1/user/me',
  ],
  binom: [
    'GET /index.php',
    'GET /nb7xq.php',
    'GET /public/api/v1/affiliate_network/list/all',
    'GET /public/api/v1/campaign/list/filtered',
    'GET /public/api/v1/conversions',
    'GET /public/api/v1/country/list',
    'GET /public/api/v1/offer/alternative/all',
    'GET /public/api/v1/report/affiliateNetwork',
    'GET /public/api/v1/report/campaign',
    'GET /public/api/v1/report/offer',
    'GET /public/api/v1/report/trafficSource',
    'GET /public/api/v1/settings/info',
    'GET /public/api/v1/stats/affiliate_network',
    'GET /public/api/v1/stats/campaign',
    'GET /public/api/v1/stats/offer',
    'GET /public/api/v1/stats/traffic_source',
    'GET /public/api/v1/traffic_source/list/filtered',
    'GET /public/api/v1/user/role',
  ],
  cake: [
    'GET /affiliates/api/Lists/Currencies',
    'GET /affiliates/api/Offers/Campaign',
    'GET /affiliates/api/Offers/Feed',
    'GET /affiliates/api/Offers/OfferStatuses',
    'GET /affiliates/api/Reports/CampaignSummary',
    'GET /affiliates/api/Reports/Conversions',
    'GET /affiliates/api/Reports/DailySummary',
    'GET /affiliates/api/Reports/HourlySummary',
    'GET /affiliates/api/Reports/PerformanceSummary',
    'GET /affiliates/api/Reports/SubAffiliateSummary',
  ],
  everflow: [
    'GET /v1/advertisers/advertiser',
    'GET /v1/affiliates/affiliate',
    'GET /v1/affiliates/network',
    'GET /v1/affiliates/offersrunnable',
    'GET /v1/affiliates/settings',
    'GET /v1/meta/timezones',
    'GET /v1/networks',
    'GET /v1/networks/advertisers',
    'GET /v1/networks/affiliates',
    'GET /v1/networks/offers',
    'POST /v1/affiliates/reporting/conversions',
    'POST /v1/affiliates/reporting/entity/table',
    'POST /v1/networks/reporting/conversions',
    'POST /v1/networks/reporting/entity/table',
  ],
  affilae: [
    'GET /advertiser/conversions.list',
    'GET /publisher/affiliateProfiles.list',
    'GET /publisher/conversions.list',
    'GET /publisher/partnerships.kpis',
    'GET /publisher/partnerships.list',
    'GET /publisher/publishers.me',
  ],
  demo: [],
  pasted: [],
};

it.each(Object.entries(REQUESTS))('%s only reads: these paths, and no other', async (platform, requests) => {
  const asked = new Set<string>();
  for (const account of ACCOUNTS.values()) {
    const connection = account(platforms);
    if (connection.connector.platform === platform) await askInEveryWay(connection, asked);
  }
  expect([...asked].sort()).toEqual(requests);
});

it.each(Object.entries(REQUESTS))('%s posts questions of reports only', (platform, requests) => {
  const { posts = [], session } = connectorOf(platform as Platform);
  const posted = requests.filter((request) => !request.startsWith('GET '));
  const questions = posts.map((path) => `POST ${path}`);
  expect(posted).toEqual([...questions, ...(session ? ['POST /auth/access/session'] : [])].sort());
  expect(posts.every((path) => /\/reporting\/(entity\/table|conversions)$/.test(path))).toBe(true);
});

/** Also with each request refused, and all of them: what is asked for instead is among what can be sent. */
async function askInEveryWay(connection: TestConnection, asked: Set<string>): Promise<void> {
  const senders = new Map<string, Set<number>>();
  const answered = remember();
  const run = async (refused: readonly string[], status: number, questions?: ReadonlySet<number>) => {
    let asking = 0;
    const watching: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      const sent = `${request.method} ${new URL(request.url).pathname}`;
      asked.add(sent);
      senders.set(sent, (senders.get(sent) ?? new Set()).add(asking));
      return refused.includes(sent) ? Response.json({}, { status }) : answered(request);
    };
    const opened = open(connection, { fetch: watching });
    for (const [index, ask] of questionsOf(opened, connection).entries()) {
      asking = index;
      if (!questions || questions.has(index)) await ask().catch(toFailure);
    }
  };
  await run([], 200);
  for (const status of [403, 404]) {
    // Only the questions that send a request can notice its refusal.
    for (const request of [...asked]) await run([request], status, new Set(senders.get(request)));
    for (let known = 0; known < asked.size; ) {
      known = asked.size;
      await run([...asked], status);
    }
  }
}
