import { tellFound } from '@/components/panel/rows/tell-found';
import { tellDifference, tellTime } from '@/components/panel/rows/tell-row';
import type { MatchedRow, RowMatch } from '@/utils/model/match';
import type { Texts } from '@/utils/texts/texts';
import { html, type Markup } from './html';

/** Conversion by conversion: what only one side has, and what both have and tell differently. */
export function writeMatch(texts: Texts, match: RowMatch | null, options: MatchOptions): Markup {
  const { say } = texts;
  return html`<section><h2>${say('rows.title')}</h2>
${match ? writeFound(texts, match, options) : html`<p>${say('packet.no-rows')}</p>`}</section>
`;
}

function writeFound(texts: Texts, match: RowMatch, options: MatchOptions): Markup {
  const { say } = texts;
  const { here, there, timeZone } = options;
  const { joined, missing } = tellFound(texts, match, { here, there }, timeZone);
  const { onlyHere, onlyThere, different } = match.counts;
  const pairs = match.different.map(
    (pair) =>
      html`<tr>${rowHead(texts, pair.here, timeZone)}<td class="text">${pair.differs.map(
        (what) => html`${tellDifference(texts, what, pair.here, pair.there, timeZone)}<br>`,
      )}</td></tr>\n`,
  );
  const own = (rows: readonly MatchedRow[], tellOffer: Offer) =>
    rows.map((row) => oneSided(texts, row, timeZone, tellOffer));
  const rowHeads = [say('packet.time'), say('packet.click'), say('packet.id')];
  const heads = [...rowHeads, say('packet.offer'), say('packet.status'), say('packet.amount')];
  return html`<p>${[joined, missing].filter(Boolean).join('. ')}</p>
${match.complete ? null : html`<p class="note">${say('rows.cut')}</p>`}
${list(
  texts,
  'only-here',
  [say('rows.only', { name: here }), onlyHere],
  heads,
  own(match.onlyHere, ({ id }) => `#${id}`),
)}
${list(
  texts,
  'only-there',
  [say('rows.only', { name: there }), onlyThere],
  heads,
  own(match.onlyThere, ({ id, name }) => name ?? `#${id}`),
)}
${list(texts, 'different', [say('rows.different'), different], [...rowHeads, `${here} → ${there}`], pairs)}
`;
}

type Offer = (offer: NonNullable<MatchedRow['offer']>) => string;

function list(
  { say, format }: Texts,
  id: string,
  [title, count]: readonly [string, number],
  heads: readonly string[],
  lines: readonly Markup[],
): Markup | null {
  if (count === 0) return null;
  const rest = count - lines.length;
  return html`<h3>${title} <span class="quiet">${format.count(count)}</span></h3>
<div class="wide" tabindex="0" role="region" aria-label="${title}"><table id="${id}"><thead><tr>${heads.map(
    (head) => html`<th scope="col" class="${head === say('packet.amount') ? '' : 'text'}">${head}</th>`,
  )}</tr></thead><tbody>
${lines}</tbody></table></div>
${rest > 0 ? html`<p class="quiet">${say('rows.rest', { count: rest })}</p>` : null}
`;
}

function oneSided(texts: Texts, row: MatchedRow, timeZone: string, tellOffer: Offer): Markup {
  const { say, format } = texts;
  const { offer, status, payout, currency } = row;
  const money =
    payout === null ? '–' : html`<data value="${payout}">${format.money(payout, currency ?? '')}</data>`;
  return html`<tr>${rowHead(texts, row, timeZone)}<td class="text">${offer && tellOffer(offer)}</td><td class="text">${
    status && say(`rows.status.${status}`)
  }</td><td>${money}</td></tr>\n`;
}

function rowHead(texts: Texts, { convertedAt, id, clickId }: MatchedRow, timeZone: string): Markup {
  return html`<td>${tellTime(texts, convertedAt, timeZone)}</td><td class="text">${
    clickId === null ? texts.say('rows.no-click-id') : html`<code>${clickId}</code>`
  }</td><td class="text"><code>${id}</code></td>`;
}

interface MatchOptions {
  here: string;
  there: string;
  timeZone: string;
}
