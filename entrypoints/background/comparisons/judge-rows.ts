import { decide, worst } from '@/utils/compare/gap';
import { feedingCampaigns, type Pair } from '@/utils/compare/pairs';
import type { RowVerdict } from '@/utils/model/comparison';
import { isEmpty } from '@/utils/model/metrics';
import type { PageView, VisibleRows } from '@/utils/model/page-view';
import type { EntityKind, EntityRef, Report, ReportRow } from '@/utils/model/report';
import type { Known } from '../reports/reports';
import { type CompareRules, comparePairs, type Gathered, type OtherReports, reportOf } from './sides';

/** Each row's verdict out of one gathering, so that a thousand rows ask the platforms for no more than one does. */
export function judgeRows(
  gathered: Gathered,
  { kind, within }: RowsOf,
  ids: readonly (string | null)[],
  rules: CompareRules,
): (RowVerdict | null)[] {
  if (kind !== 'campaign' && kind !== 'offer') return ids.map(() => null);
  const offersOf = kind === 'campaign' ? offersByCampaign(gathered) : idleOffers(gathered);
  const pairs = judgedPairs(gathered, { kind, within }, rules);
  return ids.map((id) => (id === null ? null : judgeRow(offersOf.get(id), pairs.get(id))));
}

/** What rows are, and what the page they stand on is about: then each row is only a part of what it is named after. */
interface RowsOf<Kind = EntityKind> {
  kind: Kind;
  within: PageView['entity'];
}

/**
 * The id of each row; null where its name is nobody's, or that of two.
 *
 * @param entities all that the platform lists, those without traffic too
 */
export function identify({ by, keys }: VisibleRows, entities: readonly EntityRef[]): (string | null)[] {
  if (by === 'id') return keys;
  const ids = new Map<string, Set<string>>();
  for (const { id, name } of entities) {
    const key = normalize(name ?? '');
    if (key) ids.set(key, (ids.get(key) ?? new Set()).add(id));
  }
  return keys.map((name) => {
    const [id, second] = ids.get(normalize(name)) ?? [];
    return id !== undefined && second === undefined ? id : null;
  });
}

/** Platforms keep marks in names that nobody sees. */
function normalize(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim();
}

export type Judged = RowVerdict & { shared: boolean };

/** @param offers of the row, with traffic; undefined where it has none */
export function judgeRow(
  offers: ReadonlySet<string> | undefined,
  judged: readonly Judged[] = [],
): RowVerdict | null {
  if (!offers || offers.size === 0) return null;
  if (judged.length === 0) return { verdict: 'unlinked', metric: 'conversions', ratio: null };
  // A campaign is never judged by offers that others feed too.
  const own = judged.filter(({ shared }) => !shared);
  const loudest = worst(own.map(({ verdict }) => verdict));
  const { metric, ratio } = own.find(({ verdict }) => verdict === loudest) ?? UNKNOWN;
  return { verdict: own.length > 0 ? loudest : 'unknown', metric, ratio };
}

const UNKNOWN = { metric: 'conversions', ratio: null } as const;

/** Row → how each pair that is about it stands. A campaign's pairs on one connection are judged on their sum. */
function judgedPairs(
  gathered: Gathered,
  of: RowsOf<'campaign' | 'offer'>,
  rules: CompareRules,
): Map<string, Judged[]> {
  const judged = new Map<string, Judged[]>();
  for (const other of gathered.others) {
    const narrow = narrower(other);
    for (const [id, { alone, shared }] of pairsByRow(gathered, other, of)) {
      const pairs = alone.length > 0 ? alone : shared;
      const compared = comparePairs(narrow(pairs), pairs, gathered, rules);
      const { metric, verdict } = decide(compared.gaps);
      const ratio = percentOf(compared.gaps[metric].ratio);
      const states = judged.get(id) ?? [];
      states.push({
        verdict: isWaiting(other, pairs) ? 'wait' : verdict,
        metric,
        ratio,
        shared: alone.length === 0,
      });
      judged.set(id, states);
    }
  }
  return judged;
}

interface RowPairs {
  alone: Pair[];
  /** Fed by other campaigns too. */
  shared: Pair[];
}

function pairsByRow(
  { traffic }: Gathered,
  { pairs }: OtherReports,
  { kind, within }: RowsOf<'campaign' | 'offer'>,
): Map<string, RowPairs> {
  const rows = Map.groupBy(traffic.value?.rows ?? [], ({ offer }) => offer?.id ?? '');
  const found = new Map<string, RowPairs>();
  for (const pair of pairs) {
    const own = [...pair.here.offers].flatMap((offer) => rows.get(offer) ?? []);
    const campaigns = feedingCampaigns(own, pair.here.offers);
    const ids = kind === 'offer' ? pair.here.offers : campaigns;
    const isShared = ids.size > 1 || (within !== null && campaigns.size > 1);
    for (const id of ids) {
      const known = found.get(id) ?? { alone: [], shared: [] };
      known[isShared ? 'shared' : 'alone'].push(pair);
      found.set(id, known);
    }
  }
  return found;
}

/** The same reports with nothing in them but what is about some pairs: comparing walks through all of their rows. */
export function narrower(other: OtherReports): (pairs: readonly Pair[]) => OtherReports {
  const here = byOffer(other.here);
  const there = new Map([...other.there].map(([affiliate, report]) => [affiliate, byOffer(report)] as const));
  return (pairs) => ({
    ...other,
    here: here(pairs.flatMap((pair) => [...pair.here.offers])),
    there: new Map(
      [...there].map(([affiliate, report]) => [
        affiliate,
        report(pairs.flatMap((pair) => (pair.affiliate === affiliate ? [...pair.there.offers] : []))),
      ]),
    ),
  });
}

function byOffer(known: Known<Report>): (offers: readonly string[]) => Known<Report> {
  const { value } = known;
  if (!value) return () => known;
  const rows = Map.groupBy(value.rows, ({ offer }) => offer?.id ?? '');
  return (offers) => ({ ...known, value: { ...value, rows: offers.flatMap((id) => rows.get(id) ?? []) } });
}

function isWaiting(other: OtherReports, pairs: readonly Pair[]): boolean {
  return [other.here, ...pairs.map((pair) => reportOf(other, pair))].some(
    (known) => known?.value === null && known.failure === null && !known.fresh,
  );
}

function offersByCampaign({ traffic }: Gathered): Map<string, Set<string>> {
  return collect(traffic.value?.rows ?? [], ({ campaign }) => campaign?.id);
}

function idleOffers({ traffic }: Gathered): Map<string, Set<string>> {
  return collect(traffic.value?.rows ?? [], ({ offer }) => offer?.id);
}

/** Row → its offers with traffic. */
function collect(
  rows: readonly ReportRow[],
  keyOf: (row: ReportRow) => string | undefined,
): Map<string, Set<string>> {
  const offers = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined || !row.offer || isEmpty(row.metrics)) continue;
    offers.set(key, (offers.get(key) ?? new Set()).add(row.offer.id));
  }
  return offers;
}

export function percentOf(ratio: number | null): number | null {
  return ratio === null ? null : (Math.sign(ratio) * Math.round(Math.abs(ratio) * 1000)) / 10;
}
