import type { MatchedRow, RowMatch } from '@/utils/model/match';
import type { Texts } from '@/utils/texts/texts';
import { html, type Markup } from './html';
import { at } from './write-facts';

/** Conversion by conversion: what only one side has, and what both have and tell differently. */
export function writeMatch(texts: Texts, options: MatchOptions): Markup {
  const { match, here, there } = options;
  const { say, format } = texts;
  const { joined, onlyHere, onlyThere, status, payout, day } = match.counts;
  const counts = [
    say('match.joined', { count: joined }),
    say('match.only', { name: here, count: onlyHere }),
    say('match.only', { name: there, count: onlyThere }),
    say('match.differs', {
      status: format.count(status),
      payout: format.count(payout),
      day: format.count(day),
    }),
  ];
  const different = match.different.flatMap((pair) => [pair.here, pair.there]);
  return html`<h2>${say('match.title')}</h2>
<p>${counts.join(' · ')}</p>
${match.complete ? null : html`<p class="note">${say('match.cut')}</p>`}
${list(texts, 'only-here', say('match.only', { name: here, count: onlyHere }), match.onlyHere, options)}
${list(texts, 'only-there', say('match.only', { name: there, count: onlyThere }), match.onlyThere, options)}
${list(texts, 'different', say('match.different'), different, options)}
`;
}

function list(
  texts: Texts,
  id: string,
  title: string,
  rows: readonly MatchedRow[],
  { timeZone }: MatchOptions,
): Markup | null {
  if (rows.length === 0) return null;
  const { say, format } = texts;
  const heads = (['time', 'id', 'click', 'offer', 'status', 'payout'] as const).map(
    (word) => html`<th scope="col" class="text">${say(`match.${word}`)}</th>`,
  );
  const lines = rows.map(
    (row) =>
      html`<tr><td>${row.convertedAt ? at(texts, row.convertedAt, timeZone) : '–'}</td><td class="text"><code>${row.id}</code></td><td class="text"><code>${row.clickId}</code></td><td class="text">${row.offer?.name ?? row.offer?.id ?? null}</td><td class="text">${row.status && statusWord(texts, row.status)}</td><td>${row.payout === null ? '–' : html`<data value="${row.payout}">${format.money(row.payout, row.currency ?? '')}</data>`}</td></tr>\n`,
  );
  return html`<h3>${title}</h3>
<div class="wide" tabindex="0" role="region" aria-label="${title}"><table id="${id}"><thead><tr>${heads}</tr></thead><tbody>
${lines}</tbody></table></div>
`;
}

export function statusWord({ say }: Texts, status: NonNullable<MatchedRow['status']>): string {
  return status === 'rejected' ? say('panel.declined') : say(`table.${status}`);
}

interface MatchOptions {
  match: RowMatch;
  here: string;
  there: string;
  timeZone: string;
}
