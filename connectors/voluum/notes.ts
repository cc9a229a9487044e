import type { Note } from '@/utils/model/report';

/** What a reader must know of the numbers of a page. */
export function notesOf({ rows, truncated, messages }: Page): Note[] {
  const notes: Note[] = [];
  if (truncated) notes.push({ code: 'rows-cut', text: 'Voluum says that it cut the report.' });
  if (messages?.length)
    notes.push({ code: 'scope-limited', text: 'Voluum attached a warning to the report.' });
  const missing = (['visits', 'clicks', 'conversions', 'revenue', 'cost'] as const).filter((name) =>
    rows.some((row) => row[name] === undefined),
  );
  if (missing.length > 0) {
    notes.push({ code: 'column-restricted', text: `Voluum did not send: ${missing.join(', ')}.` });
  }
  if (rows.some(({ costSources }) => isEstimate(costSources))) notes.push(ESTIMATED);
  return notes;
}

interface Page {
  rows: readonly Readonly<Record<string, unknown>>[];
  truncated?: boolean | null | undefined;
  messages?: readonly unknown[] | null | undefined;
}

/** Names of where a cost came from, in a list or alone; which there are is in no document. */
function isEstimate(sources: unknown): boolean {
  return /estimat/i.test(JSON.stringify(sources ?? null));
}

const ESTIMATED: Note = {
  code: 'column-restricted',
  text: 'Voluum estimates a part of the cost until its source reports it.',
};
