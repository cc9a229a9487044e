// Writes docs/platforms.md from what the connectors declare: npm run platforms

import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { connectors } from '@/connectors';
import type { Connector, Limits } from '@/connectors/connector';
import { AMOUNTS, COUNTS } from '@/utils/model/metrics';
import type { Portal } from '@/utils/model/platform';
import { DIMENSIONS, SUB_IDS } from '@/utils/model/report';
import { UNTOLD } from './untold';

export const PAGE = new URL('../docs/platforms.md', import.meta.url);

/** The whole page. */
export function platformsPage(): string {
  const logins = [...connectors.values()].flatMap((connector) =>
    (connector.portals.length > 0 ? connector.portals : [null]).map((portal) => ({ connector, portal })),
  );
  return [
    '<!-- Made by `npm run platforms` from what the connectors declare. A test compares. -->',
    '# Platforms',
    'Words and metrics are those of `utils/model`: a word groups and filters reports, alone or with others.',
    '## Reports',
    table(
      ['Platform', 'Portal', 'Words', 'Metrics'],
      logins.map(({ connector, portal }) => [
        nameOf(connector),
        portal ?? '',
        wordsOf(connector, portal),
        metricsOf(connector, portal),
      ]),
    ),
    '## Zones and limits',
    table(
      ['Platform', 'Cuts days in', 'Rows a page', 'Pages', 'Days a request', 'At once', 'Pause', 'Time-out'],
      [...connectors.values()].map((connector) => [
        nameOf(connector),
        ZONES[connector.zones],
        ...limitsOf(connector.limits),
      ]),
    ),
    '## Lists',
    table(
      ['Platform', 'Portal', 'Entities', 'Conversions one by one'],
      logins.map(({ connector, portal }) => [
        nameOf(connector),
        portal ?? '',
        connector.entityKinds(portal).join(', '),
        connector.conversions ? 'yes' : 'no',
      ]),
    ),
    NOTES,
    UNTOLD,
  ].join('\n\n');
}

const ZONES: Record<Connector['zones'], string> = {
  any: 'any zone',
  account: "the account's zone only",
  utc: 'UTC only',
};

const NOTES = `## Notes

- Experimental: built on what is publicly known; no real account has confirmed it.
- Binom is one of two versions. Binom 1 cuts days at whole hours from UTC only, and has no list of conversions.
- Some words do not go together, and some rows lack metrics: a report says so in its notes, or is refused by name.
- Lists of conversions tell times as a clock on the wall shows them. Of an hour that clocks repeat in autumn the first is taken; Voluum is asked in UTC instead, Everflow and Affilae tell moments.`;

function nameOf({ name, experimental }: Connector): string {
  return experimental ? `${name} (experimental)` : name;
}

function wordsOf(connector: Connector, portal: Portal | null): string {
  const known = connector.dimensions(portal);
  const subs = SUB_IDS.filter((word) => known.includes(word));
  const [first, last] = [subs[0], subs.at(-1)];
  const words = DIMENSIONS.filter((word) => known.includes(word)).flatMap((word): string[] => {
    if (word === first && last !== first) return [`${first} to ${last}`];
    return (subs as readonly string[]).includes(word) ? [] : [word];
  });
  return words.join(', ');
}

function metricsOf(connector: Connector, portal: Portal | null): string {
  const known = connector.metrics(portal);
  return [...COUNTS, ...AMOUNTS].filter((name) => known.includes(name)).join(', ');
}

function limitsOf({ rows, pages, rangeDays, concurrency, pause, timeout }: Limits): string[] {
  return [
    ...[rows, pages, rangeDays ?? 'any', concurrency].map(String),
    pause === 0 ? 'none' : `${pause} ms`,
    `${timeout / 1000} s`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(PAGE, platformsPage());
