import type { Address } from './address';
import { addressesIn } from './nested';
import type { Network } from './network';
import { judge, type Verdict } from './prove';

/** Which networks an offer's address leads to; none where no host in it is known to be anybody's. */
export type Lead = ReadonlyMap<Network, Verdict>;

/**
 * The outermost address on a known host decides: there the visitor arrives first. Two different ones side by side
 * prove nothing.
 */
export function readLead(url: string | null, networksAt: (address: Address) => Set<Network>): Lead {
  for (const level of url === null ? [] : addressesIn(url)) {
    const leads = level.map((address) => judgeAll(address, networksAt)).filter(({ size }) => size > 0);
    const [first, ...others] = leads;
    if (first) return others.every((other) => agree(first, other)) ? first : openAll(leads);
  }
  return new Map();
}

function judgeAll(address: Address, networksAt: (address: Address) => Set<Network>): Lead {
  const verdicts = [...networksAt(address)].map((network) => [network, judge(address, network)] as const);
  return new Map(verdicts.flatMap(([network, verdict]) => (verdict ? [[network, verdict]] : [])));
}

function agree(a: Lead, b: Lead): boolean {
  return (
    JSON.stringify([...a.values()]) === JSON.stringify([...b.values()]) &&
    [...a.keys()].every((key) => b.has(key))
  );
}

function openAll(leads: readonly Lead[]): Lead {
  const networks = leads.flatMap((lead) => [...lead.keys()]);
  return new Map(networks.map((network) => [network, { says: 'open', affiliate: null }]));
}
