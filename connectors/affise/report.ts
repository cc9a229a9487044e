import { z } from 'zod/mini';
import { PlatformError } from '@/utils/model/errors';
import type { Dimension, Note, ReportQuery } from '@/utils/model/report';
import type { Api } from '../client';
import type { CallContext, ReportPage } from '../connector';
import { filteredWords } from '../query';
import { freshOf } from '../rows';
import { numbers, toMetrics } from './metrics';
import { hasMore, PAGE_ROWS, pagination, totalRowsOf } from './pages';
import { customQuestion, otherQuestion } from './questions';
import { doubtfulSub, keysOf, slice } from './slices';

const report = z.object({ stats: z.array(z.object({ slice, ...numbers })), pagination });

/** https://api.affise.com/docs3.2: GET /3.0/stats/custom, the same for both portals. */
export async function* readReport(
  api: Api,
  query: ReportQuery,
  context: CallContext,
): AsyncIterable<ReportPage> {
  const isStaff = context.portal === 'admin';
  const notes = filteredWords(query).some((word) => !EXACT.has(word)) ? [CLICKS_INEXACT] : [];
  let question = customQuestion(query, isStaff);
  const known = new Set<string>();
  for (let page = 1, more = true; more; page++) {
    const ask = () =>
      api.get(question.path, report, [
        ...question.parameters,
        ['page', String(page)],
        ['limit', String(PAGE_ROWS)],
      ]);
    const answer = await ask().catch((error) => {
      refuseDoubtful(error, query);
      const other = page === 1 ? otherQuestion(error, query, question) : undefined;
      if (!other) throw error;
      question = other;
      return ask();
    });
    more = hasMore(page, answer.stats.length, answer.pagination);
    const fresh = freshOf(answer.stats, ({ slice }) => slice, known);
    yield {
      rows: fresh.map((row) => ({
        ...keysOf(row.slice, query.groupBy),
        metrics: toMetrics(row, isStaff),
      })),
      more,
      // Affise can leave out other currencies, but it converts into none but the network's own.
      currency: context.currency,
      notes,
      ...totalRowsOf(answer.pagination),
    };
  }
}

/** By which clicks are filtered exactly, by the help center's word; in others those that were turned away may be. */
const EXACT: ReadonlySet<Dimension> = new Set(['offer', 'affiliate']);

const CLICKS_INEXACT: Note = {
  code: 'column-restricted',
  text: 'Affise filters clicks exactly by offer and affiliate only; here they may be too many.',
};

/** Nothing is gained by asking again for what this network cannot do. */
function refuseDoubtful(error: unknown, query: ReportQuery): void {
  const word = doubtfulSub(query);
  if (!word || !(error instanceof PlatformError) || !/status 500/.test(error.message)) return;
  throw new PlatformError(
    'request',
    `This Affise network failed at a report by ${word}; not every one can do it.`,
  );
}
