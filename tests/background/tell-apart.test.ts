import { beforeEach, expect, it } from 'vitest';
import type { Gathered, OtherReports } from '@/entrypoints/background/comparisons/sides';
import { subjectOf } from '@/entrypoints/background/comparisons/subject';
import { tellApart } from '@/entrypoints/background/comparisons/tell-apart';
import { splitPairs } from '@/entrypoints/background/comparisons/view';
import type { Known } from '@/entrypoints/background/reports/reports';
import { planDays } from '@/utils/compare/day-plan';
import type { SubId } from '@/utils/compare/links/campaign-sub-id';
import type { Pair } from '@/utils/compare/pairs';
import type { Entity, Report, ReportQuery, ReportRow } from '@/utils/model/report';
import { AFFISE, NOON, VOLUUM } from './connections';

const WEEK = { from: '2026-11-13', to: '2026-11-19' };
const ANY = { zones: 'any', timeZone: 'UTC' } as const;
const URL = 'https://acme.g2afse.com/click?pid=1182&offer_id=3301&sub1={clickid}';

const row = (campaign: string, offer: string, conversions: number): ReportRow => ({
  campaign: { id: campaign, name: null },
  offer: { id: offer, name: null },
  day: WEEK.from,
  metrics: { conversions },
});
const there = (offer: string, conversions: number): ReportRow => ({
  offer: { id: offer, name: null },
  day: WEEK.from,
  metrics: { conversions },
});
const pair = (here: string, offer: string): Pair => ({
  here: { connection: VOLUUM.id, offers: new Set([here]) },
  there: { connection: AFFISE.id, offers: new Set([offer]) },
  affiliate: null,
  links: [],
});
const answer = (rows: ReportRow[], complete = true): Known<Report> => ({
  value: { currency: 'USD', timeZone: 'UTC', asOf: NOON, complete, notes: [], rows, totals: {} },
  failure: null,
  fresh: true,
});

const TRAFFIC = [row('push', 'sweeps', 312), row('pop', 'sweeps', 88), row('push', 'alone', 10)];
const SWEEPS = pair('sweeps', '3301');
const ALONE = pair('alone', '77');
let asked: ReportQuery[];
let bySubId: Known<Report>;
/** The only one that the network knows the campaign by; null: any. */
let rightSubId: SubId | null;

beforeEach(() => {
  asked = [];
  rightSubId = null;
  bySubId = answer([there('3301', 308), there('77', 999)]);
});

function look(campaign: string, url = `${URL}&sub2={campaign.id}`, learnt: SubId[] = []) {
  const offers = ['sweeps', 'alone'].map((id) => ({ id, url }) as Entity);
  const other: OtherReports = {
    ...{ connection: AFFISE, range: WEEK, plan: planDays('UTC', WEEK, ANY, ANY) },
    ...{ pairs: [SWEEPS, ALONE], here: answer(TRAFFIC) },
    there: new Map([[null, answer([there('3301', 396), there('77', 9)])]]),
    ...{ proofs: [], bookedBy: 'conversion' },
    moved: { here: [], there: new Map() },
  };
  const book = { offers, links: [], settled: true, nameOf: () => null };
  const gathered: Gathered = {
    ...{ tracker: VOLUUM, range: WEEK, timeZone: 'UTC', traffic: answer(TRAFFIC), book, others: [other] },
  };
  const subject = subjectOf({ kind: 'campaign', id: campaign }, TRAFFIC);
  const reader = {
    report: async (_: string, query: ReportQuery) => {
      asked.push(query);
      return rightSubId !== null && !query.filter?.[rightSubId] ? answer([]) : bySubId;
    },
    entities: async () => ({ value: null, failure: null, fresh: true }),
  };
  return tellApart(gathered, subject, reader, { of: async () => learnt }).then(({ others: [told] }) => ({
    told: told ?? other,
    subject,
  }));
}

it("asks the network about the campaign's sub id, and compares that part with the campaign's own", async () => {
  const { told, subject } = await look('push');
  expect(asked).toMatchObject([{ filter: { sub2: ['push'] }, groupBy: ['offer', 'day'] }]);
  expect(splitPairs(subject, told)).toEqual({ alone: [SWEEPS, ALONE], shared: [] });
  expect(told.apart?.here.value?.rows).toEqual([row('push', 'sweeps', 312), row('push', 'alone', 10)]);
  // The offer that is all its own keeps the whole report's numbers.
  expect(told.apart?.there.get(null)?.value?.rows).toEqual([there('77', 9), there('3301', 308)]);
});

it.each([
  ['no sub id carries the campaign', URL, undefined],
  ['the network knows nothing of that sub id', undefined, answer([])],
  ['the network does not answer', undefined, { value: null, failure: null, fresh: false }],
])('leaves the offer shared where %s', async (_, url, reply) => {
  if (reply) bySubId = reply;
  const { told, subject } = await look('push', url);
  expect(told.apart).toBeUndefined();
  expect(splitPairs(subject, told)).toEqual({ alone: [ALONE], shared: [SWEEPS] });
});

it('asks by where the rows hold the campaign, if the address does not say, until one is known', async () => {
  rightSubId = 'sub3';
  const { told, subject } = await look('push', URL, ['sub2', 'sub3', 'sub4']);
  expect(asked.map(({ filter }) => filter)).toEqual([{ sub2: ['push'] }, { sub3: ['push'] }]);
  expect(told.apart?.campaignIn).toEqual(['sub3']);
  expect(splitPairs(subject, told).shared).toEqual([]);
});

it('believes the address before the rows', async () => {
  const { told } = await look('push', undefined, ['sub5']);
  expect(asked.map(({ filter }) => filter)).toEqual([{ sub2: ['push'] }]);
  expect(told.apart?.campaignIn).toEqual(['sub2']);
});

it('is no whole answer where the part is none', async () => {
  bySubId = answer([there('3301', 308)], false);
  expect((await look('push')).told.apart?.there.get(null)?.value?.complete).toBe(false);
});
