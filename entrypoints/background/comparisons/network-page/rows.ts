import { decide } from '@/utils/compare/gap';
import type { Pair } from '@/utils/compare/pairs';
import type { RowVerdict } from '@/utils/model/comparison';
import type { EntityKind } from '@/utils/model/report';
import { type Judged, judgeRow, narrower, percentOf } from '../judge-rows';
import { compareSender } from './compare-sender';
import { type NetworkSubject, pairsOfSubject, type Sender } from './senders';
import { isAsked, type TurnedRules } from './view-sender';

/**
 * How each row of a network's table stands. A row that no tracker sends anything to wears nothing: there is no choice
 * to be made on a network's page.
 *
 * @param within what the page they stand on is about
 */
export function judgeNetworkRows(
  senders: readonly Sender[],
  kind: EntityKind,
  within: NetworkSubject,
  ids: readonly (string | null)[],
  rules: TurnedRules,
): (RowVerdict | null)[] {
  const judged = new Map<string, Judged[]>();
  for (const sender of senders) {
    const narrow = narrower(sender.network);
    for (const [id, pairs] of pairsByRow(sender, kind, within)) {
      const { turned } = compareSender(sender, pairs, rules, narrow(pairs));
      const { metric, verdict } = decide(turned.gaps);
      const ratio = percentOf(turned.gaps[metric].ratio);
      const shared = kind === 'offer' && pairs.every(({ there }) => there.offers.size > 1);
      const state = { verdict: isAsked(sender, pairs) ? 'wait' : verdict, metric, ratio, shared } as const;
      judged.set(id, [...(judged.get(id) ?? []), state]);
    }
  }
  return ids.map((id) => (id === null || !judged.has(id) ? null : judgeRow(new Set([id]), judged.get(id))));
}

function pairsByRow({ network }: Sender, kind: EntityKind, within: NetworkSubject): Map<string, Pair[]> {
  const { alone, shared } = pairsOfSubject(network, within);
  const rows = new Map<string, Pair[]>();
  for (const pair of [...alone, ...shared]) {
    for (const id of idsOf(pair, kind)) rows.set(id, [...(rows.get(id) ?? []), pair]);
  }
  return rows;
}

function idsOf(pair: Pair, kind: EntityKind): Iterable<string> {
  if (kind === 'offer') return pair.there.offers;
  return kind === 'affiliate' && pair.affiliate !== null ? [pair.affiliate] : [];
}
