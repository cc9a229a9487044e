import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Cell, FORMULA, numberCell, type Sheet } from '@/components/explore/sheet/sheet';
import { writeCsv, writeTsv } from '@/components/explore/sheet/write-sheet';
import { writeTable } from '@/components/explore/sheet/write-table';
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

  it('is pasted with every number, day and percent as what it is, whatever a spreadsheet’s language', () => {
    const row = [
      ...[numberCell(4812), numberCell('-1110.5'), numberCell('800', 'money'), numberCell('-0.5', 'money')],
      ...[numberCell('-13.8', 'points'), numberCell('0.028756', 'share'), numberCell('0.1234', 'rate')],
      ...[{ day: '2026-11-14' }, null],
    ];
    const cells = cellsOf(row);
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      ...['4812', '-1110.5', '800.00', '-0.50', '-13.8%', '2.8756%', '0.1234', '2026-11-14', ''],
    ]);
    const values = [null, '-1110.5', '800', '-0.5', '-0.138', '0.028756', '0.1234', '46340', null];
    for (const name of ['sdval', 'x:num'])
      expect(cells.map((cell) => cell.getAttribute(name))).toEqual(values);
    expect(cells.map((cell) => told(cell, 'data-sheets-value')?.[3] ?? null)).toEqual(
      values.map((value) => value && Number(value)),
    );
    expect(cells.map((cell) => told(cell, 'data-sheets-numberformat')?.[2])).toEqual([
      ...[undefined, 'General', '0.00', '0.00', '0.00%', '0.00%', '0.0000', 'yyyy-mm-dd', undefined],
    ]);
    const classes = [...new Set(cells.map(({ className }) => className).filter(Boolean))];
    for (const name of classes)
      expect(writeTable({ head: [], rows: [] })).toContain(`.${name}{mso-number-format:`);
  });

  it.each([
    ...['00123', '1-2', '1E5', '1234567890123456789', '3/4', '12:30', '10%', '(5)', '2026-11-14', '1,5'],
    ...['May 1', 'MARCH1', 'sep-20', 'TRUE', 'falsch', 'ложь', '#N/A', '№ 5', ' 7', '$5', '=1+1', '@x'],
  ])('is pasted with %j as text', (text) => {
    const [cell] = cellsOf([text]);
    const shown = FORMULA.test(text) ? `'${text}` : text;
    expect(cell?.textContent).toBe(shown);
    expect(cell?.className).toBe('text');
    expect(cell?.getAttribute('sdnum')).toBe('1033;0;@');
    expect(cell && told(cell, 'data-sheets-value')).toEqual({ 1: 2, 2: shown });
    expect(cell && told(cell, 'data-sheets-numberformat')).toMatchObject({ 2: '@' });
  });

  it.each(['Keto Diet US – CPA', 'Кето', 'Voluum main'])('says nothing about a plain word: %j', (text) => {
    expect(cellsOf([text])[0]?.attributes).toHaveLength(0);
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

function cellsOf(row: readonly Cell[]): HTMLTableCellElement[] {
  const table = writeTable({ head: row.map(() => 'Head'), rows: [row] });
  return [...open(table).querySelectorAll('td')];
}

function told(cell: Element, name: string): Record<number, unknown> | undefined {
  return JSON.parse(cell.getAttribute(name) ?? 'null') ?? undefined;
}

function open(markup: string): Document {
  return new DOMParser().parseFromString(markup, 'text/html');
}
