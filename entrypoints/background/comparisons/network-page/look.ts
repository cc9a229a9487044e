import { worst } from '@/utils/compare/gap';
import {
  type OtherSide,
  type OwnCheck,
  type PanelView,
  VERDICTS,
  type Verdict,
} from '@/utils/model/comparison';
import type { Connection } from '@/utils/model/connection';
import { isEmpty, toTexts } from '@/utils/model/metrics';
import type { PageView } from '@/utils/model/page-view';
import type { Report } from '@/utils/model/report';
import type { Reader } from '../../reports/reader';
import type { Known } from '../../reports/reports';
import type { Explain } from '../explain-pairs';
import { byStake } from '../offers';
import { ownMetrics } from '../own-column';
import { type Gathered, type GatherOptions, gather, type ProfileOf } from '../sides';
import { nameOf, subjectOf } from '../subject';
import { viewOther, viewSide } from '../view';
import { keepPrivate } from './keep-private';
import { gatherSenders, networkSubjectOf } from './senders';
import { offerStatesOf, type TurnedRules, viewSender } from './view-sender';

interface OwnColumn {
  own: Known<Report>;
  check: OwnCheck;
}

export interface NetworkPage {
  tab: number;
  /** Whose page it is: it is "here", and every gap is a share of what it says. */
  network: Connection;
  entity: PageView['entity'];
  days: PanelView['days'];
  all: readonly Connection[];
  readOwn(): Promise<OwnColumn>;
  /** True where the person wants the media cost and other networks on this page too. */
  showsAll: boolean;
}

export interface NetworkPageOptions extends Pick<GatherOptions, 'changes' | 'proofs'> {
  reader: Reader;
  bookOf(sender: Connection): Promise<Gathered['book']>;
  rules: TurnedRules & { profileOf: ProfileOf; explain: Explain };
}

/** Everything the panel shows on a page of a network: each tracker that sends it traffic is a column beside it. */
export async function lookFromNetwork(page: NetworkPage, options: NetworkPageOptions): Promise<PanelView> {
  const { network, entity, all, days } = page;
  const { reader, rules, changes, proofs } = options;
  const place = { range: days.range, timeZone: days.timeZone, reader, profileOf: rules.profileOf };
  const [{ own, check }, senders, subject, above] = await Promise.all([
    page.readOwn(),
    gatherSenders(network, {
      ...place,
      all,
      bookOf: options.bookOf,
      ...(changes && { changes }),
      ...(proofs && { proofs }),
    }),
    networkSubjectOf(entity, network, days.range, reader),
    page.showsAll ? lookAbove(page, options) : [],
  ]);
  const sides = senders
    .map((sender) => viewSender(sender, subject, rules))
    .filter((side) => side !== undefined);
  const there = [...sides, ...above].sort(byVerdict);
  const offers = senders.flatMap((sender) => offerStatesOf(sender, subject, rules)).sort(byStake);
  const state = stateOf(all, own, there);
  const view: PanelView = {
    ...{ tab: page.tab, days, state, own: check, there, offers, shared: [] },
    subject: describe(page, own, there),
    verdict: verdictOf(state, entity === null ? offers : there, own),
    here: viewSide(network, own, rules.profileOf, toTexts(own.value ? ownMetrics(own.value) : {})),
  };
  return page.showsAll ? view : keepPrivate(view);
}

/** The networks that this one buys from, where its offers' addresses say so: its revenue is their payout. */
async function lookAbove(
  { network, all, entity, days }: NetworkPage,
  { reader, rules, bookOf }: NetworkPageOptions,
): Promise<OtherSide[]> {
  if (network.role !== 'network' || (entity !== null && entity.kind !== 'offer')) return [];
  const { range, timeZone } = days;
  const { profileOf } = rules;
  const others = all.filter(({ id }) => id !== network.id);
  const book = await bookOf(network);
  const gathered = await gather({ tracker: network, all: others, range, timeZone, book, reader, profileOf });
  const subject = subjectOf(entity, gathered.traffic.value?.rows ?? []);
  return gathered.others
    .map((other) => viewOther(gathered, subject, other, rules))
    .filter((side) => side !== undefined);
}

function describe(
  { entity, network }: NetworkPage,
  own: Known<Report>,
  there: readonly OtherSide[],
): PanelView['subject'] {
  const linked = there.flatMap(({ links }) => links).find(({ here }) => here.id === entity?.id);
  const name = nameOf(entity, own.value?.rows ?? []) ?? (entity?.kind === 'offer' ? linked?.here.name : null);
  return {
    kind: entity?.kind ?? null,
    id: entity?.id ?? null,
    name: name ?? null,
    connectionName: network.name,
  };
}

function stateOf(
  all: readonly Connection[],
  own: Known<Report>,
  there: readonly OtherSide[],
): PanelView['state'] {
  if (there.length > 0) return 'compared';
  if (!all.some(({ role }) => role === 'tracker')) return 'no-network';
  return own.value?.complete && isEmpty(own.value.totals) ? 'no-traffic' : 'unlinked';
}

function verdictOf(
  state: PanelView['state'],
  judged: readonly { verdict: Verdict; scope?: OtherSide['scope'] }[],
  { value, failure, fresh }: Known<Report>,
): Verdict {
  if (!value && !failure && !fresh) return 'wait';
  if (state === 'unlinked') return 'unlinked';
  return worst(judged.filter(({ scope }) => scope !== 'shared').map(({ verdict }) => verdict));
}

function byVerdict(a: OtherSide, b: OtherSide): number {
  return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict);
}
