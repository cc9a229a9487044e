import type { ConnectionCard } from '@/utils/messages/connections';
import type { Instant } from '@/utils/model/day';
import type { Failure } from '@/utils/model/errors';
import type { HostState } from '@/utils/model/host';
import type { KeptNumbers } from '@/utils/model/kept';
import type { Link } from '@/utils/model/link';
import { DEFAULT_SETTINGS, type LockState, type Settings } from '@/utils/model/settings';
import type { SyncProgress } from '@/utils/model/sync';
import { createHostMask } from './mask-hosts';

/** All that a bug report may rest on; most of it is never told. */
export interface Facts {
  version: string;
  browser: string;
  now: Instant;
  cards: readonly ConnectionCard[];
  kept: KeptNumbers;
  links: readonly Link[];
  settings: Settings;
  lock: LockState;
  syncs: readonly SyncProgress[];
  /** Hosts that rest after failures. */
  hosts: ReadonlyMap<string, HostState>;
  /** Origin patterns that the browser allows. */
  origins: readonly string[];
  alarms: readonly { name: string; scheduledTime: number; periodInMinutes?: number }[];
}

/**
 * A text for a bug report. It is put together from a list of what may be told, word by word: no key, no name, no id,
 * no amount, and no host but a vendor's own. English, for whoever reads the report.
 */
export function tellDiagnostics(facts: Facts): string {
  const mask = createHostMask();
  const sections: [title: string, lines: string[]][] = [
    ['Trackside', [`version ${facts.version}`, facts.browser, `at ${facts.now}`, `lock ${facts.lock}`]],
    ['Connections', facts.cards.map((card, index) => tellConnection(card, index + 1, facts, mask))],
    ['Links', tellLinks(facts.links)],
    ['Kept', tellKept(facts.kept)],
    ['Syncs', facts.syncs.map((sync) => tellSync(sync, facts.cards))],
    ['Resting hosts', [...facts.hosts].map(([host, state]) => tellHost(mask(host), state, facts.now))],
    ['Allowed sites', tellOrigins(facts.origins, mask)],
    ['Alarms', facts.alarms.map((alarm) => tellAlarm(alarm, facts.now))],
    ['Settings that are not as delivered', tellSettings(facts.settings)],
  ];
  return sections
    .map(([title, lines]) => [title, ...orNone(lines).map((line) => `  ${line}`)].join('\n'))
    .join('\n');
}

function tellConnection(card: ConnectionCard, number: number, { kept, now }: Facts, mask: Mask): string {
  const use = kept.connections.find(({ connection }) => connection === card.id);
  return [
    `${number}. ${card.platform}`,
    card.portal,
    card.version && `version ${card.version}`,
    card.region,
    card.role,
    card.apiBase && mask(new URL(card.apiBase).host),
    card.timeZone,
    card.currency,
    card.account.assignedOnly && 'assigned entities only',
    card.state,
    card.failure && tellFailure(card.failure),
    card.asOf ? `answered ${tellAge(card.asOf, now)}` : 'never answered',
    use && `${use.days} days, ${use.rows} rows, ${kilobytes(use.bytes)}, ${use.requestsLeft} requests left`,
    ...card.account.notes.map(({ code }) => code),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Kind and signs, never the message: a platform may have worded it. */
function tellFailure({ kind, sign, lost, retryAfter }: Failure): string {
  const more = [sign, lost && `lost ${lost}`, retryAfter && `again in ${retryAfter} s`].filter(Boolean);
  return more.length > 0 ? `${kind} (${more.join(', ')})` : kind;
}

function tellLinks(links: readonly Link[]): string[] {
  const origins = Map.groupBy(links, ({ origin }) => origin);
  return [...origins].map(([origin, found]) => `${origin} ${found.length}`);
}

function tellKept({ connections, limit, forgetful }: KeptNumbers): string[] {
  const bytes = connections.reduce((sum, each) => sum + each.bytes, 0);
  const all = `${kilobytes(bytes)} of ${limit.megabytes} MB, at most ${limit.days} days`;
  return forgetful ? [all, 'in memory only'] : [all];
}

function tellSync(
  { connection, state, daysDone, daysAll, pages, rows, failure }: SyncProgress,
  cards: Facts['cards'],
) {
  const number = cards.findIndex(({ id }) => id === connection) + 1;
  const done = `${daysDone} of ${daysAll} days, ${pages} pages, ${rows} rows`;
  return [`connection ${number || '?'}`, state, done, failure && tellFailure(failure)]
    .filter(Boolean)
    .join(' · ');
}

function tellHost(name: string, { strikes, probes, notBefore, failure }: HostState, now: Instant): string {
  const rest = Math.max(0, Math.round((notBefore - Date.parse(now)) / 1000));
  return `${name} · ${strikes} strikes, ${probes} probes, rests ${rest} s · ${tellFailure(failure)}`;
}

function tellOrigins(origins: readonly string[], mask: Mask): string[] {
  const names = origins.map((origin) => mask(origin.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '')));
  return [...new Set(names)].sort();
}

function tellAlarm({ name, scheduledTime, periodInMinutes }: Facts['alarms'][number], now: Instant): string {
  const seconds = Math.round((scheduledTime - Date.parse(now)) / 1000);
  return `${name} in ${seconds} s${periodInMinutes ? `, every ${periodInMinutes} min` : ''}`;
}

/** Of what a person has named or listed only how much there is. */
function tellSettings(settings: Settings): string[] {
  const told = PLAIN.filter(
    (name) => JSON.stringify(settings[name]) !== JSON.stringify(DEFAULT_SETTINGS[name]),
  );
  const listed = LISTS.filter((name) => settings[name].length > 0);
  return [
    ...told.map((name) => `${name} ${JSON.stringify(settings[name])}`),
    ...listed.map((name) => `${name} ${settings[name].length}`),
  ];
}

const PLAIN = [
  ...(['language', 'theme', 'timeZone', 'weekStart', 'bands', 'refreshMinutes', 'statuses'] as const),
  ...(['displayCurrency', 'recheckDays', 'keep'] as const),
] satisfies (keyof Settings)[];
const LISTS = ['bandOverrides', 'typedRates', 'views'] as const satisfies (keyof Settings)[];

type Mask = (host: string) => string;

function tellAge(at: Instant, now: Instant): string {
  const minutes = Math.round((Date.parse(now) - Date.parse(at)) / 60_000);
  return `${minutes} min ago`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function orNone(lines: string[]): string[] {
  return lines.length > 0 ? lines : ['none'];
}
