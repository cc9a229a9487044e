import type { OtherSide, PanelView } from '@/utils/model/comparison';
import type { Instant } from '@/utils/model/day';
import type { RowMatch } from '@/utils/model/match';
import type { Texts } from '@/utils/texts/texts';
import { sharedDays } from './days';
import { html } from './html';
import { PACKET_STYLE } from './packet-style';
import { writeDays } from './write-days';
import { writeFacts } from './write-facts';
import { writeLinks } from './write-links';
import { writeMatch } from './write-match';

export interface PacketParts {
  view: PanelView;
  other: OtherSide;
  /** Null: the platforms could not list their conversions, or nobody asked. */
  match: RowMatch | null;
  madeAt: Instant;
  version: string;
}

/**
 * One page that stands for itself: what both sides count of the same offers, day by day, and what that rests on. It
 * holds what the two share and nothing else: no cost, no profit, no traffic source, no other network.
 */
export function writePacket(texts: Texts, parts: PacketParts): string {
  const { view, other, match } = parts;
  const { say, format } = texts;
  const here = view.here?.name ?? '';
  const days = sharedDays(other);
  const [first, last] = [days[0]?.day ?? view.days.range.from, days.at(-1)?.day ?? view.days.range.to];
  const title = say('packet.title', { here, there: other.name });
  const range = format.days({ from: first, to: last }, '');
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
<h1>${title}</h1>
<p class="range">${[view.subject.name, range, format.zone(other.definitions.timeZone)].filter(Boolean).join(' · ')}</p>
${writeFacts(texts, parts)}
${writeDays(texts, { here, other, days, currency: view.here?.currency ?? '' })}
${writeLinks(texts, other)}
${match && writeMatch(texts, { match, here, there: other.name, timeZone: other.definitions.timeZone })}
</main>
</body>
</html>
`.markup;
}
