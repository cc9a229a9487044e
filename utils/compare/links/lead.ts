import type { Address } from './address';
import type { Hosts } from './hosts';
import { addressesIn } from './nested';
import type { Network } from './network';
import { judge, type Verdict } from './prove';

/** What an offer's address says of networks. */
export interface Lead {
  verdicts: ReadonlyMap<Network, Verdict>;
  /** True where a host in it is known to be somebody's: then it leads to nobody else. */
  isKnown: boolean;
}

/**
 * The outermost address on a known host decides: there the visitor arrives first. Two different ones side by side
 * prove nothing. Where none is known, the address at least does not lead to those whose hosts it imitates.
 */
export function readLead(url: string | null, hosts: Hosts): Lead {
  const levels = url === null ? [] : addressesIn(url);
  for (const level of levels) {
    const all = level.map((address) => judgeAll(address, hosts)).filter(({ size }) => size > 0);
    const [first, ...others] = all;
    if (first) {
      return { isKnown: true, verdicts: others.every((other) => agree(first, other)) ? first : openAll(all) };
    }
  }
  const near = levels.flat().flatMap((address) => [...hosts.near(address)]);
  return { isKnown: false, verdicts: new Map(near.map((network) => [network, REFUTED])) };
}

const REFUTED: Verdict = { says: 'refuted', affiliate: null };

type Verdicts = ReadonlyMap<Network, Verdict>;

function judgeAll(address: Address, hosts: Hosts): Verdicts {
  const verdicts = [...hosts.at(address)].map((network) => [network, judge(address, network)] as const);
  return new Map(verdicts.flatMap(([network, verdict]) => (verdict ? [[network, verdict]] : [])));
}

function agree(a: Verdicts, b: Verdicts): boolean {
  return (
    JSON.stringify([...a.values()]) === JSON.stringify([...b.values()]) &&
    [...a.keys()].every((key) => b.has(key))
  );
}

function openAll(all: readonly Verdicts[]): Verdicts {
  const networks = all.flatMap((verdicts) => [...verdicts.keys()]);
  return new Map(networks.map((network) => [network, { says: 'open', affiliate: null }]));
}
