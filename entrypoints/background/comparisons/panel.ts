import { worst } from '@/utils/compare/gap';
import { type OwnCheck, type PanelView, VERDICTS, type Verdict } from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import { isEmpty, type Metrics, sumMetrics, toTexts } from '@/utils/model/metrics';
import type { PageView } from '@/utils/model/page-view';
import type { Report, ReportRow } from '@/utils/model/report';
import type { Known } from '../reports/reports';
import type { Explain } from './explain-pairs';
import { offerStates } from './offers';
import { ownMetrics } from './own-column';
import type { CompareRules, Gathered, ProfileOf } from './sides';
import { nameOf, type Subject, sharesOf, subjectOf } from './subject';
import { splitPairs, viewOther, viewSide } from './view';

export interface PanelParts {
  tab: number;
  entity: PageView['entity'];
  days: PanelView['days'];
  all: readonly Connection[];
  gathered: Gathered;
  own: Known<Report>;
  check: OwnCheck;
  /** The subject's own rows where all traffic does not name it (a source, a network); else null. */
  rows: readonly ReportRow[] | null;
  rules: CompareRules & { profileOf: ProfileOf; explain: Explain };
}

/** Everything the panel shows, out of what was gathered. */
export function composePanel(parts: PanelParts): PanelView {
  const { tab, entity, days, gathered, own, check, rules } = parts;
  const subject = readSubject(parts);
  const there = gathered.others
    .map((other) => viewOther(gathered, subject, other, rules))
    .filter((side) => side !== undefined)
    .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  const offers = offerStates(gathered, subject, days.closed ?? days.range, rules);
  const state = stateOf(parts, subject, there);
  return {
    tab,
    subject: describe(parts),
    days,
    state,
    verdict: verdictOf(
      state,
      entity === null ? offers : there.filter(({ scope }) => scope === 'subject'),
      parts,
    ),
    here: viewSide(gathered.tracker, own, rules.profileOf, toTexts(ownColumn(parts, subject))),
    own: check,
    there,
    shared: sharedOffers(gathered, subject, days),
    offers,
  };
}

/** What is shown for a page that no connected tracker knows. */
export function emptyPanel(tab: number, entity: PageView['entity'], days: PanelView['days']): PanelView {
  const subject = { kind: entity?.kind ?? null, id: entity?.id ?? null, name: null, connectionName: null };
  const own: OwnCheck = { state: 'not-checked', why: 'no-answer' };
  return {
    ...{ tab, subject, days, own, state: 'no-tracker', verdict: 'unknown' },
    ...{ here: null, there: [], shared: [], offers: [] },
  };
}

function readSubject({ entity, gathered, rows }: PanelParts): Subject {
  const all = gathered.traffic.value?.rows ?? [];
  return rows ? { entity, all, own: rows } : subjectOf(entity, all);
}

/** Binom counts people sent on only where rows are about offers: of a campaign its offers' rows tell them. */
function ownColumn({ own, gathered }: PanelParts, subject: Subject): Metrics {
  const said = own.value ? ownMetrics(own.value) : {};
  if (said.clicks !== undefined || !gathered.traffic.value?.complete) return said;
  const { clicks } = sumMetrics(subject.own.map(({ metrics }) => metrics));
  return clicks === undefined ? said : { ...said, clicks };
}

function describe({ entity, gathered, own }: PanelParts): PanelView['subject'] {
  const { tracker, traffic, book } = gathered;
  const rows = [...(own.value?.rows ?? []), ...(traffic.value?.rows ?? [])];
  const listed = entity?.kind === 'offer' ? book.nameOf(tracker.id, entity.id) : null;
  return {
    kind: entity?.kind ?? null,
    id: entity?.id ?? null,
    name: nameOf(entity, rows) ?? listed,
    connectionName: tracker.name,
  };
}

function stateOf({ all, gathered, own }: PanelParts, { own: rows }: Subject, there: readonly unknown[]) {
  if (!all.some(({ role }) => role === 'affiliate' || role === 'network')) return 'no-network';
  if (there.length > 0) return 'compared';
  const { value } = gathered.traffic;
  const isIdle = value?.complete && rows.length === 0 && own.value && isEmpty(own.value.totals);
  if (isIdle) return 'no-traffic';
  return value && rows.length > 0 && gathered.book.settled ? 'unlinked' : 'compared';
}

/** The loudest of what may be judged; offers that others feed too say nothing about a campaign. */
function verdictOf(
  state: PanelView['state'],
  judged: readonly { verdict: Verdict }[],
  { gathered }: PanelParts,
): Verdict {
  if (state === 'unlinked') return 'unlinked';
  const { value, failure, fresh } = gathered.traffic;
  if (!value && !failure && !fresh) return 'wait';
  if (judged.every(({ verdict }) => verdict === 'unlinked') && !gathered.book.settled) return 'unknown';
  return worst(judged.map(({ verdict }) => verdict));
}

function sharedOffers(gathered: Gathered, subject: Subject, { closed, range }: PanelView['days']) {
  const shares = gathered.others.flatMap((other) =>
    splitPairs(subject, other).shared.flatMap((pair) => sharesOf(subject, pair, closed ?? range)),
  );
  // An offer that two connections know (a network's own key and its affiliate's) is shared once.
  return [...new Map(shares.map((share) => [share.offer.id, share])).values()];
}
