import { VERDICTS, type Verdict } from '@/utils/model/comparison';
import { type DayRange, isDay, isTimeZone } from '@/utils/model/day';
import {
  COMPARED_GROUPS,
  COMPARED_ORDERS,
  type ComparedAsk,
  type ComparedGroup,
  canNest,
  type PlainAsk,
  RATIOS,
} from '@/utils/model/explore';
import { EARLIER, type Earlier, EXPLORE_PRESETS, type ExplorePreset } from '@/utils/model/explore-days';
import { AMOUNTS, COUNTS } from '@/utils/model/metrics';
import { DIMENSIONS, type Dimension } from '@/utils/model/report';

/**
 * The whole view, as the address says it: `#side-by-side?here=ID&there=ID&there=ID&days=7d&against=period&zone=Etc/UTC&
 * currency=EUR&only=alert&group=offer&group=day&sort=payout.gap&find=keto&column=clicks&open=KEY&show=KEY`, or `#plain?of=ID&of=ID&…
 * &country=US&country=DE`. What is left out is as it is by itself; `days` is a preset or `2026-11-01..2026-11-07`, `within` those that one day
 * was gone into from; a
 * sort that begins with `-` descends; `show` is the drawer's row, `*` for all linked offers, `changes` for the log.
 */
export interface Place {
  mode: 'side-by-side' | 'plain';
  /** Null: the first tracker. */
  here: string | null;
  /** Empty: all that it leads to. */
  there: readonly string[];
  /** Empty: the first connection. */
  of: readonly string[];
  days: ExplorePreset | DayRange;
  /** The days that a single one was gone into from. */
  within: ExplorePreset | DayRange | null;
  against: Earlier | null;
  /** Null: that of the first connection. */
  zone: string | null;
  currency: string | null;
  /** Side by side, of these verdicts; empty: of all. */
  only: readonly Verdict[];
  /** Empty: as each mode has it by itself. */
  group: readonly string[];
  sort: { by: string; descending: boolean } | null;
  find: string;
  filter: PlainAsk['filter'];
  /** Empty: the usual ones. */
  columns: readonly string[];
  open: readonly string[];
  show: string | null;
}

/** Whatever an address holds that is no view is left out. */
export function readPlace(hash: string): Place {
  const [mode, words = ''] = hash.slice(1).split(/\?(.*)/s);
  const values = new URLSearchParams(words);
  return {
    mode: mode === 'plain' ? 'plain' : 'side-by-side',
    here: values.get('here'),
    there: values.getAll('there'),
    of: values.getAll('of'),
    days: readDays(values.get('days')) ?? '7d',
    within: readDays(values.get('within')),
    against: EARLIER.find((how) => how === values.get('against')) ?? null,
    zone: readZone(values.get('zone')),
    currency: /^[A-Z]{3,5}$/.exec(values.get('currency') ?? '')?.[0] ?? null,
    only: VERDICTS.filter((verdict) => values.getAll('only').includes(verdict)),
    group: values.getAll('group'),
    sort: readSort(values.get('sort')),
    find: (values.get('find') ?? '').slice(0, 200),
    filter: Object.fromEntries(
      DIMENSIONS.filter((word) => values.has(word)).map((word) => [word, values.getAll(word)]),
    ),
    columns: values.getAll('column'),
    open: values.getAll('open'),
    show: values.get('show'),
  };
}

export function writePlace(place: Place): string {
  const { days, within, filter, sort } = place;
  const entries: [string, string | null | readonly string[]][] = [
    ...(['here', 'there', 'of'] as const).map((name) => [name, place[name]] as [string, string]),
    ['days', writeDays(days)],
    ['within', within && writeDays(within)],
    ...(['against', 'zone', 'currency', 'only', 'group'] as const).map(
      (name) => [name, place[name]] as [string, string],
    ),
    ['sort', sort && `${sort.descending ? '-' : ''}${sort.by}`],
    ['find', place.find],
    ...Object.entries(filter).map(([word, ids]) => [word, ids] as [string, string[]]),
    ...[['column', place.columns] as [string, string[]], ['open', place.open] as [string, string[]]],
    ['show', place.show],
  ];
  const values = new URLSearchParams();
  for (const [name, value] of entries)
    for (const each of [value ?? []].flat()) if (each) values.append(name, each);
  return `#${place.mode}?${values}`;
}

export function comparedGroups({ group }: Place): ComparedGroup[] {
  const known = group.filter((word): word is ComparedGroup => isAmong(COMPARED_GROUPS, word));
  const [outer, inner] = known;
  if (!outer) return ['offer', 'day'];
  return inner && canNest(outer, inner) ? [outer, inner] : [outer];
}

/** @param known what all chosen connections can be grouped by */
export function plainGroups({ group }: Place, known: readonly Dimension[]): Dimension[] {
  const chosen = group.filter((word): word is Dimension => isAmong(known, word));
  const usual = known.includes('offer') ? 'offer' : (known[0] ?? 'day');
  return chosen.length > 0 ? chosen.slice(0, 2) : usual === 'day' ? ['day'] : [usual, 'day'];
}

/** The most that is missing first; days in their order. */
export function comparedOrder(place: Place): ComparedAsk['order'] {
  const { sort } = place;
  const by = COMPARED_ORDERS.find((order) => order === sort?.by);
  if (sort && by) return { by, descending: sort.descending };
  const isTime = isClock(comparedGroups(place)[0]);
  return { by: isTime ? 'name' : 'payout.gap', descending: false };
}

export function plainOrder({ sort }: Place, groups: readonly Dimension[]): PlainAsk['order'] {
  const by = (['name', ...COUNTS, ...AMOUNTS, ...RATIOS] as const).find((order) => order === sort?.by);
  if (sort && by) return { by, descending: sort.descending };
  return isClock(groups[0]) ? { by: 'name', descending: false } : { by: 'payout', descending: true };
}

function isClock(word: Dimension | ComparedGroup | undefined): boolean {
  return word === 'day' || word === 'hour';
}

function readDays(text: string | null): Place['within'] {
  const preset = EXPLORE_PRESETS.find((name) => name === text);
  const [from = '', to = ''] = (text ?? '').split('..');
  if (preset) return preset;
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

function writeDays(days: Place['days']): string {
  return typeof days === 'string' ? days : `${days.from}..${days.to}`;
}

function readZone(zone: string | null): string | null {
  return zone !== null && isTimeZone(zone) ? zone : null;
}

function readSort(text: string | null): Place['sort'] {
  if (!text) return null;
  return { by: text.replace(/^-/, ''), descending: text.startsWith('-') };
}

function isAmong(words: readonly string[], word: string): boolean {
  return words.includes(word);
}
