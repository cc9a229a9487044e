import type { OtherSide, PanelView } from '@/utils/model/comparison';
import type { Instant } from '@/utils/model/day';
import type { RowMatch } from '@/utils/model/match';
import type { Texts } from '@/utils/texts/texts';
import { columnsOf } from './columns';
import { sharedDays } from './days';
import { html } from './html';
import { PACKET_STYLE } from './packet-style';
import { writeDays } from './write-days';
import { at, daysWithYear, writeFacts } from './write-facts';
import { nameOf, writeLinks } from './write-links';
import { writeMatch } from './write-match';
import { writeReason, writeSummary } from './write-summary';

export interface PacketParts {
  view: PanelView;
  other: OtherSide;
  /** Null: a platform could not list its conversions. */
  match: RowMatch | null;
  madeAt: Instant;
  version: string;
}

/**
 * One page that stands for itself: what both sides count of the same offers, day by day, and what that rests on. It
 * holds what the two share and nothing else: no cost, no profit, no traffic source, no other network, and not what the
 * tracker's owner calls his offers and campaigns.
 */
export function writePacket(texts: Texts, parts: PacketParts): string {
  const { view, other, match, madeAt, version } = parts;
  const { say, format } = texts;
  const { timeZone } = other.definitions;
  const here = view.here?.name ?? '';
  const days = sharedDays(other);
  const columns = columnsOf(texts, { here, other, days, currency: view.here?.currency ?? '' });
  const [first, last] = [days[0]?.day ?? view.days.range.from, days.at(-1)?.day ?? view.days.range.to];
  const title = say('packet.title', { here, there: other.name });
  const range = daysWithYear(format, first, last);
  return html`<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} · ${range}</title>
<style>${{ markup: PACKET_STYLE }}</style>
</head>
<body>
<main>
<header>
<h1>${title}</h1>
<p class="subject">${offersOf(other)}</p>
<p class="quiet">${[range, format.zone(timeZone)].join(' · ')}</p>
</header>
${writeSummary(texts, { here, other, columns, days })}
${writeReason(texts, view, other)}
${writeDays(texts, columns, days)}
${writeMatch(texts, match, { here, there: other.name, timeZone })}
${writeLinks(texts, here, other)}
${writeFacts(texts, parts)}
</main>
<footer class="quiet">${say('packet.made')} ${at(texts, madeAt, timeZone)} ${format.zone(timeZone)} · Trackside ${version}</footer>
</body>
</html>
`.markup;
}

/** `Affise Acme, Keto Diet US – CPA, 2026-11-01 to 2026-11-07.html`. */
export function packetName({ days }: PanelView, other: OtherSide): string {
  const offers = other.links.length === 1 ? `${namesOf(other)}, ` : '';
  return `${other.name}, ${offers}${days.range.from} to ${days.range.to}.html`;
}

function offersOf(other: OtherSide): string {
  const most = other.links.flatMap(({ there }) => there).slice(0, MOST_NAMED);
  const rest = other.links.flatMap(({ there }) => there).length - most.length;
  return most.map(nameOf).join(', ') + (rest > 0 ? ', …' : '');
}

const MOST_NAMED = 3;

function namesOf({ links }: OtherSide): string {
  return links.flatMap(({ there }) => there.map(({ id, name }) => name ?? `#${id}`)).join(', ');
}
