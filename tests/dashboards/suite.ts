import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { VisibleNumbers } from '@/utils/model/page-view';
import { mayShow } from '@/utils/overlay/call-reader';
import type { Dashboard } from '@/utils/overlay/dashboard';

const PAGES = 'tests/fixtures/pages';

interface Case {
  /** What its content script looks for in addresses before it calls the reader. */
  words: readonly string[];
  /** Every dashboard but this one. */
  others: readonly Dashboard[];
  pages: readonly SavedPage[];
  /** Addresses of the same dashboard, or of pages that only look alike, that are no report. */
  noReports: readonly string[];
}

/** A saved page, and all that may be read of it. */
interface SavedPage {
  file: string;
  /** Where it was: one of the dashboard's reports. */
  at: string;
  numbers: VisibleNumbers | null;
  /** Key of each row that can wear a badge → what stands in the cell where it goes; null: no row can. */
  rows: Readonly<Record<string, string>> | null;
}

/** What every dashboard keeps, whatever its vendor does. */
export function testDashboard(dashboard: Dashboard, { words, others, pages, noReports }: Case): void {
  describe(`dashboard ${dashboard.id}`, () => {
    it.each(dashboard.examples)('knows %s as its own', (address) => {
      document.documentElement.innerHTML = '';
      expect(dashboard.isMine(new URL(address))).toBe(true);
      expect(mayShow(address, words)).toBe(true);
      expect(() => dashboard.readPage(new URL(address), document)).not.toThrow();
    });

    it('reads the same in Firefox, whose content scripts cannot iterate URLSearchParams', () => {
      const read = () => dashboard.examples.map((address) => dashboard.readPage(new URL(address), document));
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
      document.documentElement.innerHTML = '<body><table><tr><th>Offer</th></tr></table></body>';
      const url = new URL(address);
      expect(dashboard.isMine(url) && dashboard.readPage(url, document)).toBeFalsy();
    });

    it.each(STRANGE)('reads nothing it does not know from %s, and never throws', (tail) => {
      document.documentElement.innerHTML = '<body>strange</body>';
      const address = new URL(dashboard.examples[0] ?? '');
      const url = new URL(`${address.protocol}//${address.host}${tail}`);
      const read = dashboard.isMine(url) ? dashboard.readPage(url, document) : null;
      expect(read === null || mayShow(url.href, words)).toBe(true);
      expect(read?.entity ?? null).toBeNull();
      expect(read?.days ?? null).toBeNull();
      expect(read?.account ?? null).toBeNull();
      expect(dashboard.findRows(url, document)).toBeNull();
    });

    it.each(pages)('reads $file as it stands, twice the same', ({ file, at, numbers, rows }) => {
      document.documentElement.innerHTML = readFileSync(`${PAGES}/${file}`, 'utf8');
      const before = document.documentElement.outerHTML;
      const url = new URL(at);
      expect(mayShow(at, words)).toBe(true);
      for (const _ of ['once', 'again']) {
        expect(dashboard.readNumbers(url, document)).toEqual(numbers);
        expect(rowsOf(dashboard, url)).toEqual(rows);
      }
      expect(dashboard.findNumbers(document) === null).toBe(numbers === null);
      expect(document.documentElement.outerHTML).toBe(before);
    });
  });
}

function rowsOf(dashboard: Dashboard, url: URL): Record<string, string> | null {
  const table = dashboard.findRows(url, document);
  if (!table) return null;
  const rows = [...table.body.children].flatMap((row) => table.read(row) ?? []);
  for (const { source, cell } of rows)
    expect(table.body.contains(source) && table.body.contains(cell)).toBe(true);
  return Object.fromEntries(rows.map(({ key, cell }) => [key, cell.textContent?.trim() ?? '']));
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
  '/panel/report/constructor/12?groupings[]=__proto__&dateFrom=2026-02-30&dateTo=2026-03-02',
  `/panel/report/campaign/${'9/'.repeat(1_000)}?${'groupings[]=offer&'.repeat(1_000)}`,
  '/panel/report/campaign/12x?dateFrom=%zz&dateTo=__proto__',
  '/x.php?page=constructor&camp_id=__proto__&date=__proto__',
  `/x.php?page=Stats&camp_id=${'9'.repeat(100_000)}&date=12&date_s=2026-02-30&date_e=%zz`,
  '/v2/offer/constructor/general',
  `/v2/offer/${'9'.repeat(1_000)}/general`,
  '/statistics/__proto__/%00',
];
