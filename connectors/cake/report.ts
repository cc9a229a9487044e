import { PlatformError } from '@/utils/model/errors';
import type { MetricName, Metrics } from '@/utils/model/metrics';
import type { Dimension, Note, ReportQuery } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, ReportPage } from '../connector';
import { filteredWords } from '../query';
import { passes, toRow } from '../rows';
import { TALLIED } from '../tally';
import { readDeepReport } from './conversions';
import { createSorter } from './currency';
import { PAGE_ROWS, ROWS_CUT } from './pages';
import { byCampaign, byDay, byHour, bySub, type Numbers, type Summaries } from './summaries';
import { daysOf, hoursOf, type Window, wholeRange } from './time';

/** Countries, sources and affiliates are unknown to the affiliate's side of CAKE. */
export const dimensions: readonly Dimension[] = [
  ...(['campaign', 'offer', 'sub1', 'sub2', 'sub3', 'sub4', 'sub5', 'day', 'hour'] as const),
];

/** Statuses are known of conversions one by one: in reports by sub ids after the first. */
export const metrics: readonly MetricName[] = ['impressions', 'clicks', ...TALLIED];

/**
 * From the summaries, as few of them as the words allow: only by day and by hour alone has CAKE reports of its own,
 * otherwise each day or hour is asked for by itself. Sub ids after the first are known of conversions only.
 */
export async function* readReport(
  api: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ReportPage> {
  const words = new Set<Dimension>([...query.groupBy, ...filteredWords(query)]);
  if (DEEP.some((word) => words.has(word))) return yield* readDeepReport(api, query, context);
  const sort = createSorter(api, context.currency);
  for await (const { summaries, cut, more } of inPages(readSummaries(api, query, words), query)) {
    const { isKept, currency, notes } = await sort(summaries.map(({ numbers }) => numbers));
    yield {
      rows: summaries.map(({ keys, numbers }) => toRow(keys, toMetrics(numbers, isKept(numbers)), query)),
      more,
      timeZone: context.timeZone,
      ...(currency && { currency }),
      notes: [...notes, ...missingIn(summaries), ...(cut ? [ROWS_CUT] : []), REJECTED_INCLUDED],
    };
  }
}

/** The rows asked for, in pages of about one size however many small answers they come from. */
async function* inPages(answers: AsyncIterable<Summaries>, query: ReportQuery) {
  let summaries: Summaries['summaries'] = [];
  let isCut = false;
  for await (const answer of answers) {
    summaries.push(...answer.summaries.filter(({ keys }) => passes(keys, query)));
    isCut ||= answer.cut;
    if (summaries.length < PAGE_ROWS) continue;
    yield { summaries, cut: isCut, more: true };
    summaries = [];
  }
  yield { summaries, cut: isCut, more: false };
}

const DEEP = ['sub2', 'sub3', 'sub4', 'sub5'] as const;

async function* readSummaries(
  api: Api,
  query: ReportQuery,
  words: ReadonlySet<Dimension>,
): AsyncGenerator<Summaries> {
  const isNarrow = words.has('offer') || words.has('campaign');
  const isPlain = !isNarrow && !words.has('sub1');
  if (isPlain && words.has('hour')) {
    for (const window of daysOf(query)) yield* byHour(api, window);
    return;
  }
  if (isPlain && words.has('day')) return yield* byDay(api, wholeRange(query));
  for (const window of windowsOf(query, words)) {
    if (!words.has('sub1')) yield* byCampaign(api, window);
    else if (isNarrow) yield* bySubOfEach(api, query, window);
    else yield* bySub(api, window);
  }
}

function windowsOf(query: ReportQuery, words: ReadonlySet<Dimension>): Window[] {
  if (words.has('hour')) return hoursOf(query);
  return words.has('day') ? daysOf(query) : [wholeRange(query)];
}

/** One campaign after another, for a summary by sub id does not say whose it is. */
async function* bySubOfEach(api: Api, query: ReportQuery, window: Window): AsyncGenerator<Summaries> {
  const all: Summaries['summaries'] = [];
  for await (const { summaries, cut } of byCampaign(api, window)) {
    all.push(...summaries);
    if (cut) yield { summaries: [], cut };
  }
  const everyClick = clicksOf(all);
  for (const { keys, numbers } of all) {
    const { offer, campaign } = keys;
    if (!offer || !campaign || !passes({ offer, campaign }, query)) continue;
    let clicks = 0;
    for await (const page of bySub(api, window, { offer, campaign })) {
      clicks += clicksOf(page.summaries);
      // A network that ignores the filter would give everybody's numbers to this campaign. Today's may still grow.
      if (clicks >= everyClick && everyClick > (numbers.clicks ?? 0) * 1.1) throw filterIgnored();
      yield page;
    }
  }
}

function clicksOf(summaries: Summaries['summaries']): number {
  return summaries.reduce((sum, { numbers }) => sum + (numbers.clicks ?? 0), 0);
}

function toMetrics(numbers: Numbers, isMoneyKept: boolean): Metrics {
  const { clicks, conversions, revenue } = numbers;
  const impressions = numbers.impressions ?? numbers.views;
  return {
    ...(impressions !== undefined && { impressions }),
    ...(clicks !== undefined && { clicks }),
    ...(conversions !== undefined && { conversions }),
    ...(revenue !== undefined && isMoneyKept && { payout: revenue }),
  };
}

function missingIn(summaries: Summaries['summaries']): Note[] {
  const missing = (['clicks', 'conversions', 'revenue'] as const).filter((name) =>
    summaries.some(({ numbers }) => numbers[name] === undefined),
  );
  if (missing.length === 0) return [];
  return [{ code: 'column-restricted', text: `CAKE did not send: ${missing.join(', ')}.` }];
}

const REJECTED_INCLUDED: Note = {
  code: 'rejected-included',
  text: "CAKE's summaries count conversions of every disposition, rejected ones too.",
};

function filterIgnored(): PlatformError {
  return new PlatformError('answer', 'CAKE sent rows that the campaign filter should have left out.');
}
