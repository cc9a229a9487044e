import type { Receivers, Senders } from '@/utils/compare/link';
import { createOfferTies, type OfferTies } from '@/utils/compare/links/tie-offers';

export interface LinkingMeasure {
  /** Of one run over all offers, from nothing, in milliseconds. */
  ms: number;
  offers: { here: number; there: number };
  proven: number;
  suggested: number;
  /** How many names were looked at for another one. */
  looked: number;
}

/**
 * A tracker's offers against those of three networks: of five offers here one each is proven by its address, has its
 * id in its name, and is only similar by name, with another spelling, country or order of words.
 */
export function measureLinking(offers = 10_000): LinkingMeasure {
  const { here, others } = drawOffers(offers);
  const start = performance.now();
  const ties = createOfferTies(here, others);
  const found = here.offers.map((offer) => tieOf(ties, offer));
  const ms = performance.now() - start;
  return {
    ms,
    offers: { here: here.offers.length, there: others.reduce((sum, other) => sum + other.offers.length, 0) },
    proven: found.filter((origin) => origin === 'url-id' || origin === 'external-id').length,
    suggested: found.filter((origin) => origin === 'name-id' || origin === 'name').length,
    looked: ties.looked,
  };
}

function tieOf(ties: OfferTies, offer: Senders['offers'][number]): string | undefined {
  const { proven, suggest } = ties.of(offer);
  return (proven[0] ?? suggest()[0])?.origin;
}

const PRODUCTS = [
  'Keto',
  'Slim',
  'Hemp',
  'Prostate',
  'Vision',
  'Joint',
  'Tarot',
  'Quiz',
  'Vault',
  'Profit',
  'Trader',
];
const BRANDS = [
  'Nova',
  'Prime',
  'Ultra',
  'Zen',
  'Alpha',
  'Royal',
  'Lucky',
  'Fresh',
  'Smart',
  'True',
  'Silver',
];
const FORMS = ['Gummies', 'Drops', 'Diet', 'Club', 'App', 'Casino', 'Webinar', 'Survey', 'Bundle', 'Pro'];
const GEOS = ['US', 'DE', 'FR', 'IT', 'BR', 'PL', 'AU', 'CA', 'GB', 'MX', 'ES', 'SE', 'NO', 'CZ', 'RO'];
const PLATFORMS = ['affise', 'cake', 'everflow'] as const;

export function drawOffers(count: number): { here: Senders; others: Receivers[] } {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return {
    here: { connection: 'tracker', offers: numbers.map(sentOffer) },
    others: PLATFORMS.map((platform, place) => ({
      ...{ connection: platform, platform, role: 'affiliate', affiliateId: '1182', complete: true },
      clickHosts: [hostOf(platform)],
      offers: numbers.filter((index) => index % PLATFORMS.length === place).map(receivedOffer),
    })),
  };
}

function sentOffer(index: number): Senders['offers'][number] {
  const name = nameOf(index);
  const url =
    index % 5 === 0 ? `${linkOf(index)}&sub1={clickid}` : `https://go${index}.example/r?cid={clickid}`;
  const id = `o${index}`;
  if (index % 5 === 1) return { id, name: `${name} [${idOf(index)}]`, url, externalId: null };
  if (index % 5 === 2)
    return { id, name: `Acme - ${name.replace(/(.)\1/, '$1')} $24`, url, externalId: null };
  return { id, name: name.split(' ').toReversed().join(' - '), url, externalId: null };
}

function receivedOffer(index: number): Receivers['offers'][number] {
  const url = linkOf(index);
  return { id: idOf(index), name: `${nameOf(index)} – CPA`, url, urls: [url], externalId: null };
}

function nameOf(index: number): string {
  const pick = (words: readonly string[], step: number) =>
    words[Math.floor(index / step) % words.length] ?? '';
  const serial = (index * 7919).toString(36).replaceAll(/\d/g, 'q');
  const many = index % 3 === 0 ? ` ${serial}` : '';
  return `${pick(BRANDS, 1)} ${pick(PRODUCTS, 11)} ${pick(FORMS, 121)}${many} ${pick(GEOS, 1210)}`;
}

function linkOf(index: number): string {
  const platform = PLATFORMS[index % PLATFORMS.length] ?? 'affise';
  const host = `https://${hostOf(platform)}`;
  if (platform === 'cake') return `${host}/?a=1182&c=${index + 900_000}`;
  if (platform === 'everflow') return `${host}/28KL6/${(index + 90_000).toString(36).toUpperCase()}/?uid=1`;
  return `${host}/click?pid=1182&offer_id=${idOf(index)}`;
}

function hostOf(platform: string): string {
  return `track.${platform}-network.example`;
}

function idOf(index: number): string {
  return String(10_000 + index);
}
