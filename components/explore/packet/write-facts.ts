import { tellCause } from '@/components/panel/tell-cause';
import { sidesOf } from '@/components/panel/tell-reason';
import type { Side } from '@/utils/model/comparison';
import { type Day, dayAt, type Instant } from '@/utils/model/day';
import type { Texts } from '@/utils/texts/texts';
import { html, type Markup } from './html';
import type { PacketParts } from './packet';

/** What the numbers rest on, each thing by its name. */
export function writeFacts(texts: Texts, { view, other }: PacketParts): Markup {
  const { say, format } = texts;
  const { definitions } = other;
  const zone = definitions.timeZone;
  const sides: Side[] = [...(view.here ? [view.here] : []), other];
  const statuses = definitions.statuses.map((status) => say(`table.${status}`)).join(' + ');
  const rates = definitions.money?.rates ?? [];
  const causes = (other.explained?.causes ?? []).map((found) =>
    tellCause(texts, found, sidesOf(view, other)),
  );
  const facts: [string, (string | null)[]][] = [
    [say('packet.sides'), sides.map(({ name, role }) => `${name}: ${say(`role.${role}`)}`)],
    [
      say('packet.zone'),
      [format.zone(zone), definitions.days === 'not-aligned' ? say('packet.not-aligned') : null],
    ],
    [say('packet.currency'), sides.map(({ name, currency }) => `${name}: ${currency}`)],
    [
      say('packet.rates'),
      rates.map(({ from, to, least, most, origins }) =>
        say('packet.rate', {
          ...{ from, to, origins: origins.map((origin) => say(`packet.rate-${origin}`)).join(', ') },
          rate: [...new Set([least, most])].map((rate) => format.rate(rate)).join(' – '),
        }),
      ),
    ],
    [say('packet.clicks-are'), [say(`definitions.${definitions.clicks}`)]],
    [say('packet.conversions-are'), [statuses || null, say(`definitions.${definitions.bookedBy}`)]],
    [
      say('packet.affiliate'),
      [definitions.affiliate && say('definitions.affiliate', { id: definitions.affiliate })],
    ],
    [say('packet.gap-is'), [say('packet.gap-is-text', { there: other.name, here: view.here?.name ?? '' })]],
    [say('packet.as-of'), sides.map(({ name, asOf }) => `${name}: ${asOf ? at(texts, asOf, zone) : '–'}`)],
    [
      say('packet.notes'),
      sides.flatMap(({ name, notes }) =>
        [...new Set(notes.map(({ code }) => code))].map((code) => say(`note.${code}`, { name })),
      ),
    ],
    [say('packet.why'), causes.map(({ what }) => what)],
  ];
  const lines = facts.flatMap(([name, values]) => {
    const told = values.filter((value) => value !== null && value !== '');
    return told.length > 0 ? html`<dt>${name}</dt><dd>${told.join(' · ')}</dd>\n` : [];
  });
  return html`<section><h2>${say('packet.definitions')}</h2>\n<dl class="facts">\n${lines}</dl></section>\n`;
}

/** In the zone of the numbers, to the minute; with the year, for a packet is read later. */
export function at({ format }: Texts, instant: Instant, zone: string): string {
  return `${daysWithYear(format, dayAt(instant, zone))}, ${format.clock(instant, zone)}`;
}

export function daysWithYear(format: Texts['format'], from: Day, to = from): string {
  return format.days({ from, to }, NO_YEAR);
}

/** Is the year of no day, so that each is told with its own. */
const NO_YEAR = '-';
