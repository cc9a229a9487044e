import type { Dashboard } from '@/utils/overlay/dashboard';
import { one } from './version-one';
import { two } from './version-two';

/**
 * Always on a host of the customer's own, so only the shape of an address tells: a script and its pages (Binom 1), or
 * a panel of paths (Binom 2).
 */
export const binom: Dashboard = {
  id: 'binom',
  examples: [...two.examples, ...one.examples],
  isMine: (url) => versionOf(url) !== null,
  readPage: (url, document) => versionOf(url)?.readPage(url, document) ?? null,
  findNumbers: two.findNumbers,
  readNumbers: (url, document) => versionOf(url)?.readNumbers(url, document) ?? null,
  findRows: (url, document) => versionOf(url)?.findRows(url, document) ?? null,
};

function versionOf(url: URL): Version | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return [two, one].find((version) => version.isMine(url)) ?? null;
}

export type Version = Omit<Dashboard, 'id'>;
