import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { FORMULA, numberCell, type Sheet } from '@/components/explore/sheet/sheet';
import { writeCsv, writeTable, writeTsv } from '@/components/explore/sheet/write-sheet';
import { writeText } from '@/components/explore/sheet/write-text';

const DANGEROUS = [
  ...['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=HYPERLINK("http://x","y")', '-'],
  ...['＝1+1', '＠SUM(A1)', '-1,5', '+49 30', '-2+cmd|calc'],
];

describe('a sheet that leaves', () => {
  it.each(DANGEROUS)('never makes a formula of %j', (name) => {
    const sheet: Sheet = { head: ['Offer'], rows: [[name]] };
    const [, cell] = Papa.parse<string[]>(writeCsv(sheet)).data.flat();
    expect(cell).toBe(`'${name}`);
    expect(open(writeTable(sheet)).querySelector('td')?.textContent).toBe(`'${name}`);
  });

  it('holds no formula whatever a platform calls its offers, in any of its forms', () => {
    const sign = fc.constantFrom(...'=+-@\t\r\n＝＋－＠;,"\'| 0a');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: sign, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
        (row) => {
          const sheet: Sheet = { head: row.map(() => 'Offer'), rows: [row] };
          const csv = Papa.parse<string[]>(writeCsv(sheet).slice(1), { delimiter: ',', newline: '\r\n' })
            .data[1];
          const tsv = Papa.parse<string[]>(writeTsv(sheet), { delimiter: '\t', newline: '\r\n' }).data[1];
          const html = [...open(writeTable(sheet)).querySelectorAll('td')].map((cell) => cell.textContent);
          for (const cells of [csv, tsv, html]) {
            expect(cells).toHaveLength(row.length);
            for (const cell of cells ?? [])
              expect(cell).not.toMatch(/^(?!-?\d+(\.\d+)?$)[=+\-@\t\r\n＝＋－＠]/);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('leaves numbers alone, also below zero', () => {
    const sheet: Sheet = {
      head: ['Gap'],
      rows: [[numberCell('-110.5')], [numberCell(null)], [numberCell(0)]],
    };
    expect(writeTsv(sheet)).toBe('Gap\r\n-110.5\r\n\r\n0');
  });

  it('gives back every name as it was, in whatever it stands', () => {
    const names = fc.string({ unit: 'grapheme' }).filter((name) => !FORMULA.test(name));
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), (row) => {
        const sheet: Sheet = { head: row.map((_, index) => `c${index}`), rows: [row] };
        expect(Papa.parse<string[]>(writeCsv(sheet).slice(1), { newline: '\r\n' }).data[1]).toEqual(row);
        const cells = [...open(writeTable(sheet)).querySelectorAll('td')].map((cell) => cell.textContent);
        expect(cells).toEqual(row.map((name) => name.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')));
      }),
      { numRuns: 50 },
    );
  });

  it('stands in a chat as columns, numbers on their right edge', () => {
    const sheet: Sheet = {
      head: ['Offer', 'Payout', 'Why'],
      rows: [
        ['Keto\nUS', numberCell('800'), null],
        ['Кето 🇩🇪', numberCell('-1110.5'), '18 declined'],
      ],
    };
    expect(writeText(sheet)).toBe(
      [
        'Offer     Payout  Why',
        '───────  ───────  ───────────',
        'Keto US      800',
        'Кето 🇩🇪   -1110.5  18 declined',
      ].join('\n'),
    );
  });
});

function open(markup: string): Document {
  return new DOMParser().parseFromString(markup, 'text/html');
}
