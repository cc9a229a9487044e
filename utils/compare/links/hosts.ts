import type { Address } from './address';
import { siteOf } from './affilae';
import type { Network } from './network';

/** All hosts that are known to be somebody's. */
export interface Hosts {
  /** The networks that an address may lead to; their own host, or the shop of one of their offers. */
  at(address: Address): ReadonlySet<Network>;
  /** The networks that a host is not, however much it looks so: another tenant of the platform, or an imitation. */
  near(address: Address): ReadonlySet<Network>;
}

export function indexHosts(networks: readonly Network[]): Hosts {
  const exact = new Map<string, Set<Network>>();
  const shops = new Map<string, Set<Network>>();
  const looks = new Map<string, Set<Network>>();
  for (const network of networks) {
    for (const site of network.sites.keys()) add(shops, site, network);
    for (const host of network.hosts) {
      add(exact, host, network);
      for (const look of [...looksOf(host), ...copiesOf(host)]) add(looks, look, network);
    }
  }
  return {
    at: (address) => union([exact.get(address.host), shops.get(siteOf(address))]),
    near: ({ host }) =>
      union([
        ...looksOf(host).map((look) => looks.get(look)),
        ...disguisesOf(host).map((disguised) => exact.get(disguised)),
      ]),
  };
}

/** Domains under which every tenant of a platform has a host of its own. */
const TENANTS = /\.(?:g2afse\.com)$/;

/** What a host has in common with those that are the same to the eye, or that are tenants of the same platform. */
function looksOf(host: string): string[] {
  const name = nameOf(host);
  const letters = name.replace(/[.-]/g, '').replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('rn', 'm');
  return [letters, ...(TENANTS.exec(name) ?? []), ...(name.includes(FOREIGN) ? [masked(name)] : [])];
}

/** A label with foreign letters may be drawn as any other: `xn--cme-5cd.example` as `acme.example`. */
function copiesOf(host: string): string[] {
  const labels = nameOf(host).split('.');
  return labels.map((_, index) => labels.with(index, '*').join('.'));
}

const FOREIGN = 'xn--';

function masked(name: string): string {
  const labels = name.split('.').map((label) => (label.startsWith(FOREIGN) ? '*' : label));
  return labels.join('.');
}

function nameOf(host: string): string {
  return host.replace(/\.?(?::\d+)?$/, '');
}

/** `acme.example.evil.com` begins with another host, `evil-acme.example` ends with one. */
function disguisesOf(host: string): string[] {
  const places = Array.from(host.slice(1), (_, index) => index + 1);
  const starts = places.filter((place) => host[place] === '.').map((place) => host.slice(0, place));
  const ends = places.filter((place) => host[place - 1] !== '.').map((place) => host.slice(place));
  return [...starts, ...ends];
}

function add(index: Map<string, Set<Network>>, key: string, network: Network): void {
  index.set(key, (index.get(key) ?? new Set()).add(network));
}

function union(sets: readonly (ReadonlySet<Network> | undefined)[]): ReadonlySet<Network> {
  return new Set(sets.flatMap((set) => [...(set ?? [])]));
}
