import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { VisibleNumbers } from '@/utils/model/page-view';
import type { Dashboard } from '@/utils/overlay/dashboard';

const PAGES = 'tests/fixtures/pages';

interface Case {
  /** Every dashboard but this one. */
  others: readonly Dashboard[];
  /** Saved page → the numbers in its totals row; every page that is not named here has none for this dashboard. */
  pages: Readonly<Record<string, VisibleNumbers>>;
  /** Addresses of the same dashboard that are no report. */
  noReports: readonly string[];
}

/** What every dashboard keeps, whatever its vendor does. */
export function testDashboard(dashboard: Dashboard, { others, pages, noReports }: Case): void {
  describe(`dashboard ${dashboard.id}`, () => {
    it.each(dashboard.examples)('reads %s', (address) => {
      const url = new URL(address);
      expect(dashboard.isMine(url)).toBe(true);
      expect(dashboard.readAddress(url)).not.toBeNull();
    });

    it('reads the same in Firefox, whose content scripts cannot iterate URLSearchParams', () => {
      const read = () => dashboard.examples.map((address) => dashboard.readAddress(new URL(address)));
      const expected = read();
      for (const iterator of ['keys', 'values', 'entries', Symbol.iterator] as const) {
        vi.spyOn(URLSearchParams.prototype, iterator).mockImplementation(() => {
          throw new TypeError('not iterable (bug 1023984)');
        });
      }
      expect(read()).toEqual(expected);
    });

    it.each(others.flatMap((other) => other.examples))('leaves %s to its owner', (address) => {
      expect(dashboard.isMine(new URL(address))).toBe(false);
    });

    it.each(noReports)('finds no report at %s', (address) => {
      expect(dashboard.readAddress(new URL(address))).toBeNull();
    });

    it.each(STRANGE)('reads nothing it does not know from %s, and never throws', (hash) => {
      const url = new URL(new URL(dashboard.examples[0] ?? '').origin + hash);
      const read = dashboard.readAddress(url);
      expect(read?.entity ?? null).toBeNull();
      expect(read?.days ?? null).toBeNull();
      expect(read?.account ?? null).toBeNull();
    });

    it.each(readdirSync(PAGES))('reads %s as it stands, twice the same', (page) => {
      document.documentElement.innerHTML = readFileSync(`${PAGES}/${page}`, 'utf8');
      const before = document.documentElement.outerHTML;
      const expected = pages[page] ?? null;
      expect(dashboard.readNumbers(document)).toEqual(expected);
      expect(dashboard.readNumbers(document)).toEqual(expected);
      expect(dashboard.findNumbers(document) === null).toBe(expected === null);
      expect(document.documentElement.outerHTML).toBe(before);
    });
  });
}

const STRANGE = [
  '',
  '#',
  '/?#/report/',
  '/?clientId=__proto__#/report/constructor?dateRange=__proto__&filter1=campaign&filter1Value=__proto__',
  '/?clientId=%00%ff#/report/campaign?%ff=%zz&dateRange=custom-date&from=%zz&to=%zz',
  '/#/report/campaign?dateRange=custom-date&from=2026-02-30T00:00:00Z&to=2026-03-02T00:00:00Z',
  '/#/report/campaign?filter1=campaign&filter1Value=<img src=x onerror=alert(1)>',
  `/#/report/campaign?filter1=campaign&filter1Value=${'0'.repeat(100_000)}`,
  `/#/report/${'campaign,'.repeat(10_000)}?${'filter1=campaign&'.repeat(1_000)}`,
];
