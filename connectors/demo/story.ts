/**
 * A small media buyer with one tracker and one network. The first two offers agree; every other shows one reason why
 * numbers differ. One belongs to another network, so nothing can be compared; one is linked by hand, for no address says
 * what it is at the network, only its name and its numbers do.
 */
export interface DemoOffer {
  id: string;
  name: string;
  country: string;
  /** Tracker campaigns that send to it, with their share of its visits. */
  campaigns: readonly { id: string; share: number }[];
  /** Means over a day. */
  visits: number;
  conversions: number;
  /** Per conversion at the network, in micro-units of a dollar. */
  payout: number;
  /** Per visit at the traffic source, in micro-units of a dollar. */
  visitCost: number;
  /** Shares of conversions that are not approved. */
  pending?: number;
  declined?: number;
  /** Share of conversions that the network approves at first and declines three days later. */
  declinedLater?: number;
  /** The tracker books this instead of what the postback says: a payout typed in by hand. */
  fixedPayout?: number;
  /** The network cuts its days five hours behind UTC. */
  daysBehind?: boolean;
  /** No postback comes on these days of the week (1 is Monday). */
  silentDays?: readonly number[];
  /** Runs at another network. */
  elsewhere?: boolean;
  /** What the network calls it; absent: as the tracker does. */
  there?: { id: string; name: string };
}

export const OFFERS: readonly DemoOffer[] = [
  offer('11', 'Sunrise Auto Quote', 'US', ['c1'], 900, 21, 9_500_000, 140_000),
  {
    ...offer('12', 'Prize Draw Phone', 'GB', ['c2'], 2600, 48, 1_800_000, 22_000),
    campaigns: shared('c2', 'c3'),
  },
  { ...offer('13', 'Clear Skin Serum', 'DE', ['c4'], 1100, 17, 24_000_000, 210_000), pending: 0.3 },
  { ...offer('14', 'First Coin App', 'AU', ['c5'], 1800, 40, 24_000_000, 260_000), declined: 0.2 },
  { ...offer('15', 'Lucky Seven Slots', 'CA', ['c6'], 1300, 26, 14_000_000, 190_000), daysBehind: true },
  { ...offer('16', 'Private Tunnel VPN', 'FR', ['c7'], 1500, 30, 3_200_000, 40_000), silentDays: [2, 3, 4] },
  { ...offer('17', 'Hello Again Dating', 'NL', ['c8'], 1900, 40, 3_000_000, 38_000), fixedPayout: 3_400_000 },
  { ...offer('18', 'Green Garden Box', 'IT', ['c9'], 600, 9, 11_000_000, 90_000), elsewhere: true },
  { ...offer('19', 'Solar Roof Check', 'US', ['c10'], 1000, 24, 16_000_000, 150_000), declinedLater: 0.15 },
  {
    ...offer('20', 'Pet Food #77', 'GB', ['c11'], 800, 15, 7_500_000, 80_000),
    there: { id: '77', name: 'Happy Paws, first box' },
  },
];

export const CAMPAIGNS = new Map([
  ['c1', { name: 'US · Auto · Native', source: 's1' }],
  ['c2', { name: 'GB · Prize · Push', source: 's2' }],
  ['c3', { name: 'GB · Prize · Pop', source: 's3' }],
  ['c4', { name: 'DE · Skin · Native', source: 's1' }],
  ['c5', { name: 'AU · Coin · Social', source: 's4' }],
  ['c6', { name: 'CA · Slots · Social', source: 's4' }],
  ['c7', { name: 'FR · VPN · Push', source: 's2' }],
  ['c8', { name: 'NL · Dating · Pop', source: 's3' }],
  ['c9', { name: 'IT · Garden · Native', source: 's1' }],
  ['c10', { name: 'US · Solar · Social', source: 's4' }],
  ['c11', { name: 'GB · Pets · Native', source: 's1' }],
]);

export const SOURCES = new Map([
  ['s1', 'Demo Native'],
  ['s2', 'Demo Push'],
  ['s3', 'Demo Pop'],
  ['s4', 'Demo Social'],
]);

export const NETWORKS = new Map([
  ['n1', 'Demo Network'],
  ['n2', 'Another Network'],
]);

/** Under which the network knows the buyer, and where its click links are. */
export const AFFILIATE_ID = '1000';
export const CLICK_HOST = 'click.demo-network.example';

/** Where the tracker sends people. */
export function trackedUrl({ id, elsewhere, there }: DemoOffer): string {
  // A redirect of one's own, as many buyers use: it names nothing.
  if (there) return 'https://go.buyer.example/pets?cid={clickid}';
  if (elsewhere) return `https://go.another-network.example/r/${id}?cid={clickid}`;
  return `${trackingLink(id)}&sub1={clickid}`;
}

/** As the network knows it. */
export function offerThere({ id, name, there }: DemoOffer): { id: string; name: string } {
  return there ?? { id, name };
}

/** What the network gives its affiliate. */
export function trackingLink(offer: string): string {
  return `https://${CLICK_HOST}/click?pid=${AFFILIATE_ID}&offer_id=${offer}`;
}

export function networkOf({ elsewhere }: DemoOffer): string {
  return elsewhere ? 'n2' : 'n1';
}

function offer(
  id: string,
  name: string,
  country: string,
  [campaign = '']: readonly string[],
  visits: number,
  conversions: number,
  payout: number,
  visitCost: number,
): DemoOffer {
  return {
    id,
    name,
    country,
    campaigns: [{ id: campaign, share: 1 }],
    visits,
    conversions,
    payout,
    visitCost,
  };
}

function shared(first: string, second: string): DemoOffer['campaigns'] {
  return [
    { id: first, share: 0.7 },
    { id: second, share: 0.3 },
  ];
}
