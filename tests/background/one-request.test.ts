import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createKeptReader, createPatientReader } from '@/entrypoints/background/reports/reader';
import type { ReportQuery } from '@/utils/model/report';
import { ACCOUNTS } from '../connectors/accounts';
import { NOW, WEEK } from '../connectors/ask';
import { type Platforms, startPlatforms } from '../platforms/serve.ts';
import { forgetDatabases } from '../store/traces';
import { createDisk, createWorker } from './sync-world';

let platforms: Platforms;
beforeAll(async () => {
  platforms = await startPlatforms({ now: () => new Date(NOW) });
});
afterAll(async () => {
  await platforms.stop();
  await forgetDatabases();
});
beforeEach(async () => {
  await forgetDatabases();
  platforms.affise.requests.length = 0;
});

it('twenty tabs, the popup and the alarm ask within 50 ms: one request reaches the platform', async () => {
  const { reports } = createWorkerOf('Affise affiliate');
  const query: ReportQuery = { ...WEEK, groupBy: ['offer', 'day'] };
  platforms.affise.misbehave({ kind: 'slow', delayMs: 60 });
  const tab = () => createPatientReader(reports, { refresh: false, onLate: () => undefined });
  const answered = Promise.withResolvers<void>();
  const popup = { refresh: false, underway: new Map(), onAnswer: answered.resolve };
  const asked = [
    reports.get('one', query, { urgency: 'background' }),
    ...Array.from({ length: 20 }, async (_, index) => {
      await setTimeout(2 * index);
      return tab().report('one', query);
    }),
  ];
  const first = await createKeptReader(reports, popup).report('one', query);
  const answers = await Promise.all(asked);
  await answered.promise;
  platforms.affise.behave();
  expect(first).toMatchObject({ value: null, fresh: false });
  expect(new Set(answers.map(({ value }) => value?.totals.conversions))).toEqual(new Set([771]));
  expect(platforms.affise.requests).toHaveLength(1);
});

it('a hundred different questions are a hundred requests', async () => {
  const { reports } = createWorkerOf('Affise affiliate');
  const questions = Array.from({ length: 100 }, (_, index): ReportQuery => {
    return { ...WEEK, groupBy: ['day'], filter: { offer: [String(4000 + index)] } };
  });
  const answers = await Promise.all(questions.map((query) => reports.get('one', query)));
  expect(answers.every(({ failure, value }) => !failure && value?.complete)).toBe(true);
  expect(platforms.affise.requests).toHaveLength(100);
});

function createWorkerOf(name: string) {
  const account = ACCOUNTS.get(name)?.(platforms);
  if (!account) throw new Error(name);
  const { connector } = account;
  const hurried = { ...connector, limits: { ...connector.limits, pause: 0 } };
  const accounts = new Map([['one', { ...account, connector: hurried }]]);
  return createWorker(createDisk(), { accounts, now: () => NOW, questionsOf: () => [] });
}
