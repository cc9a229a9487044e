import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstUnder, recognise } from '@/components/paste/columns';
import { decodeText } from '@/components/paste/decode';
import { ordersOf, readDay } from '@/components/paste/read-day';
import { currenciesIn, currencyOf, marksOf, readNumber } from '@/components/paste/read-number';
import { countRepeated, readRows } from '@/components/paste/read-rows';
import { readStatus } from '@/components/paste/read-status';
import { readTable, tableInHtml } from '@/components/paste/read-table';

describe('a file', () => {
  const of = (...bytes: number[]) => decodeText(Uint8Array.from(bytes));
  it.each<[string, number[], string]>([
    ['UTF-8', [0xd0, 0x94, 0xd0, 0xb0, 0x3b, 0x31], 'Да;1'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x44, 0x3b, 0x31], 'D;1'],
    ['UTF-16, as Excel’s Unicode text', [0xff, 0xfe, 0x14, 0x04, 0x09, 0x00], 'Д\t'],
    ['UTF-16, the other way round', [0xfe, 0xff, 0x04, 0x14, 0x00, 0x09], 'Д\t'],
    ['Windows-1251, as Excel saves in Russia', [0xc4, 0xe0, 0xf2, 0xe0, 0x3b, 0x31], 'Дата;1'],
    ['Windows-1252, as in the west', [0x54, 0x61, 0x67, 0x3b, 0x47, 0xfc, 0x6e], 'Tag;Gün'],
    ['nothing', [], ''],
  ])('is read from %s', (_, bytes, text) => {
    expect(of(...bytes)).toBe(text);
  });
});

describe('a table', () => {
  it.each([
    ['tabs, as Sheets and Excel copy', 'Date\tOffer\tPayout\n2026-11-01\tKeto, US\t1,5\n'],
    ['commas and quotes', 'Date,Offer,Payout\n2026-11-01,"Keto, US","1,5"'],
    [
      'semicolons, as Excel saves in half of Europe',
      '\uFEFFDate;Offer;Payout\r\n2026-11-01;Keto, US;1,5\r\n\r\n',
    ],
  ])('is read from %s', (_, text) => {
    expect(readTable(text)).toEqual([
      ['Date', 'Offer', 'Payout'],
      ['2026-11-01', 'Keto, US', '1,5'],
    ]);
  });

  it('is read from HTML, the largest there is, and nothing in it runs', () => {
    const html = `<table><tr><td>menu</td></tr></table>
      <table><tr><th>Date</th><th>Offer <b>name</b></th></tr><tr><td>1 Nov\n 2026</td><td>A\tB<img src=x onerror="window.ran=1"></td></tr></table>`;
    expect(readTable(tableInHtml(html) ?? '')).toEqual([
      ['Date', 'Offer name'],
      ['1 Nov 2026', 'A B'],
    ]);
    expect('ran' in window).toBe(false);
    expect(tableInHtml('<p>no table</p>')).toBeNull();
  });

  it('takes any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const table = readTable(text);
        const { header, mapping } = recognise(table);
        const { rows, bad } = readRows(table, {
          header,
          mapping,
          order: 'dmy',
          mark: '.',
          currency: 'USD',
          isOnce: false,
        });
        expect(rows.length + bad.length).toBe(table.length - firstUnder(header));
      }),
    );
  });
});

describe('numbers', () => {
  it.each<[string, '.' | ',', string | null]>([
    ['1,204.50', '.', '1204.50'],
    ['$1,204.50', '.', '1204.50'],
    ['1 204,50 ₽', ',', '1204.50'],
    ['1.204,50 EUR', ',', '1204.50'],
    ['1\u00A0204', ',', '1204'],
    ["1'204.5", '.', '1204.5'],
    ['12.50 PLN', '.', '12.50'],
    ['USD12.50', '.', '12.50'],
    ['C$12.50', '.', '12.50'],
    ['12 XQZ', '.', null],
    ['−3.5', '.', '-3.5'],
    ['(12.00)', '.', '-12.00'],
    ['007', '.', '7'],
    ['0', '.', '0'],
    ['1,20', '.', null],
    ['12.34.56', ',', null],
    ['1.204,5', '.', null],
    ['12 pcs', '.', null],
    ['', '.', null],
    ['-', '.', null],
  ])('%j with %j is %j', (text, mark, expected) => {
    expect(readNumber(text, mark)).toBe(expected);
  });

  it.each<[amounts: string[], counts: string[], marks: ('.' | ',')[]]>([
    [['1,204.50', '3'], [], ['.']],
    [['1.204,50', '3'], [], [',']],
    [['12,5', '1,204'], [], [',']],
    [['0.750', '1.5'], [], ['.']],
    [['1,204', '3,001'], [], ['.', ',']],
    [['1,204', '3,001'], ['1,001'], ['.']],
    [['1,204'], ['1.001'], [',']],
    [['1,204,000'], [], ['.']],
    [['1.204.000'], [], [',']],
    [['$480.00'], ['1,040'], ['.']],
    [['480,00'], ['1,040'], [',']],
    [['5', '12'], ['7'], ['.']],
    [[], [], ['.']],
  ])('amounts %j beside counts %j have fractions after %j', (amounts, counts, marks) => {
    expect(marksOf(amounts, counts)).toEqual(marks);
  });

  it('name their currency where all of them agree', () => {
    expect(currencyOf(['$5', '$6.10'])).toBe('USD');
    expect(currencyOf(['5 руб.', '6 ₽', '7'])).toBe('RUB');
    expect(currencyOf(['$5', '€6'])).toBeNull();
    expect(currencyOf(['5', 'C$6', '$7'])).toBe('CAD');
    expect(currencyOf(['5 PLN', '6 PLN'])).toBe('PLN');
    expect(currencyOf(['Payout, EUR'])).toBe('EUR');
    expect(currencyOf(['All payouts', 'MAXIMUM'])).toBeNull();
    expect(currenciesIn('$5')).toContain('AUD');
    expect(currenciesIn('5')).toEqual([]);
    expect(currencyOf(['5', '6'])).toBeNull();
  });

  it('come back as they were from every way of writing them', () => {
    const amount = fc.integer({ min: -10_000_000, max: 10_000_000 });
    fc.assert(
      fc.property(amount, fc.constantFrom('en-US', 'de-DE', 'ru-RU', 'fr-FR'), (cents, locale) => {
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
        const mark = locale === 'en-US' ? '.' : ',';
        expect(Number(readNumber(written, mark))).toBe(cents / 100);
      }),
    );
  });
});

describe('days', () => {
  it.each<[string, 'dmy' | 'mdy' | 'ymd', string | null]>([
    ['2026-11-07', 'ymd', '2026-11-07'],
    ['2026/11/7', 'ymd', '2026-11-07'],
    ['20261107', 'ymd', '2026-11-07'],
    ['2026-11-07 13:45:00', 'ymd', '2026-11-07'],
    ['2026-11-07T13:45:00Z', 'ymd', '2026-11-07'],
    ['07.11.2026', 'dmy', '2026-11-07'],
    ['7/11/26', 'dmy', '2026-11-07'],
    ['11/7/2026 1:45 PM', 'mdy', '2026-11-07'],
    ['11-07-2026', 'mdy', '2026-11-07'],
    ['7 Nov 2026', 'ymd', '2026-11-07'],
    ['Nov 7, 2026', 'dmy', '2026-11-07'],
    ['7 ноября 2026 г.', 'mdy', '2026-11-07'],
    ['46333', 'ymd', '2026-11-07'],
    ['31.02.2026', 'dmy', null],
    ['7.11', 'dmy', null],
    ['Total', 'dmy', null],
    ['204', 'ymd', null],
  ])('%j as %s is %j', (text, order, expected) => {
    expect(readDay(text, order)).toBe(expected);
  });

  it.each<[string[], string[]]>([
    [['2026-11-01', '2026-11-02'], ['ymd']],
    [['13/11/2026', '1/11/2026'], ['dmy']],
    [['11/13/2026', '11/1/2026'], ['mdy']],
    [
      ['1/11/2026', '2/11/2026'],
      ['dmy', 'mdy'],
    ],
    [['01.11.2026', '02.11.2026'], ['dmy']],
    [['1 Nov 2026', 'Total'], ['ymd']],
    [['Total', ''], ['ymd']],
  ])('%j can be %j', (cells, orders) => {
    expect(ordersOf(cells)).toEqual(orders);
  });
});

it.each([
  ['Approved', 'approved'],
  ['PAID', 'approved'],
  ['Подтверждена', 'approved'],
  ['Not approved', 'rejected'],
  ['unconfirmed', 'rejected'],
  ['invalid', 'rejected'],
  ['Отклонён рекламодателем', 'rejected'],
  ['In review', 'pending'],
  ['В ожидании', 'pending'],
  ['On hold', 'hold'],
  ['Unpaid', null],
  ['не оплачена', null],
  ['Не одобрено', 'rejected'],
  ['blocked', null],
  ['Обновлено', null],
  ['7', null],
  ['', null],
])('the status %j is %j', (text, expected) => {
  expect(readStatus(text)).toBe(expected);
});

describe('columns', () => {
  it.each<[string, (string | null)[]]>([
    [
      'Date\tOffer ID\tOffer\tClicks\tConversions\tPayout',
      ['day', 'offerId', 'offer', 'clicks', 'conversions', 'payout'],
    ],
    [
      'Дата;Оффер;Клики;Конверсии;Выплата;Статус',
      ['day', 'offer', 'clicks', 'conversions', 'payout', 'status'],
    ],
    ['created_at,Campaign,Click ID,Commission,Status', ['day', 'offer', 'clickId', 'payout', 'status']],
    [
      'Day,Program name,Unique clicks,Leads,Revenue,EPC',
      ['day', 'offer', 'clicks', 'conversions', 'payout', null],
    ],
    ['Date,Offer,Clicks,Comment\n2026-11-01,Keto,5,ok', ['day', 'offer', 'clicks', null]],
    ['Когда,Что,Клики\n2026-11-01,Keto,5', ['day', 'offer', 'clicks']],
    ['ИД оффера,Название,День,sub1', ['offerId', 'offer', 'day', 'clickId']],
  ])('are known by the words above them: %s', (text, mapping) => {
    expect(recognise(readTable(`${text}\n`))).toEqual({ header: 0, mapping });
  });

  it.each<[string, (string | null)[]]>([
    ['2026-11-01\tKeto US\t1,204\t12\t$480.00', ['day', 'offer', 'clicks', 'conversions', 'payout']],
    ['Keto US,01.11.2026,approved,40.00,a1b2c3d4e5f6a7b8', ['offer', 'day', 'status', 'payout', 'clickId']],
  ])('are known by their shape without: %s', (text, mapping) => {
    expect(recognise(readTable(`${text}\n${text.replace('a1b2', 'b1b2')}`))).toEqual({
      header: null,
      mapping,
    });
  });
});

describe('titles above a table', () => {
  const table = 'Date;Offer;Payout\n2026-11-01;Keto;1,50\n2026-11-02;Keto;2,50';
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `Offer report, part ${index}`);

  it.each([
    ['one', ['Offer report, all campaigns'], ';'],
    ['with blank lines between', ['Affiliate statistics', '', 'Payout in USD', ''], ';'],
    ['with days and totals', ['Period;2026-11-01;2026-11-07', 'Total payout;;4,00'], ';'],
    ['as wide as the table', ['Report;;', 'Created by;Ann;', 'Campaign;all;'], ';'],
    ['ten', lines(10), '\t'],
    ['with commas', ['Offer report', 'Acme'], ','],
  ])('are not read: %s', (_, titles, mark) => {
    const shown = mark === ',' ? table.replaceAll(',', '.') : table;
    const read = readTable([...titles, shown.replaceAll(';', mark)].join('\n'));
    const { header, mapping } = recognise(read);
    expect(header).toBe(titles.filter(Boolean).length);
    expect(mapping).toEqual(['day', 'offer', 'payout']);
    const reading = { order: 'ymd', mark: mark === ',' ? '.' : ',', currency: 'USD', isOnce: false } as const;
    const { rows, bad } = readRows(read, { header, mapping, ...reading });
    expect(rows.map(({ payout }) => payout)).toEqual(['1.50', '2.50']);
    expect(bad).toEqual([]);
  });

  it('are looked through so far, and no word of theirs makes one the header', () => {
    expect(recognise(readTable(`${lines(11).join('\n')}\n${table}`)).header).not.toBe(11);
    const without = '2026-11-01;Keto;1,50\n2026-11-02;Keto;2,50';
    expect(recognise(readTable(`All of it;;\nOffer report;;\n${without}`)).header).toBeNull();
  });

  it('are read where the person says so', () => {
    const read = readTable(`Offer;Clicks;Payout\nDay;Name;Commission\n2026-11-01;Keto;1,50`);
    expect(recognise(read).header).toBe(0);
    expect(recognise(read, 1)).toEqual({ header: 1, mapping: ['day', 'offer', 'payout'] });
    expect(recognise(read, null)).toMatchObject({ header: null });
  });
});

describe('rows', () => {
  const read = (text: string, more = {}) => {
    const table = readTable(text);
    return readRows(table, {
      ...recognise(table),
      ...({ order: 'dmy', mark: ',', currency: 'RUB', isOnce: false, ...more } as const),
    });
  };

  it('are read, and what is not told is not zero', () => {
    expect(
      read(
        'Дата;ИД оффера;Оффер;Клики;Конверсии;Выплата\n01.11.2026;4417;Keto US;1 204;12;480,50 ₽\n02.11.2026;4417;Keto US;–;;0',
      ),
    ).toEqual({
      rows: [
        {
          day: '2026-11-01',
          offer: { id: '4417', name: 'Keto US' },
          clicks: 1204,
          conversions: 12,
          payout: '480.50',
        },
        { day: '2026-11-02', offer: { id: '4417', name: 'Keto US' }, payout: '0' },
      ],
      bad: [],
    });
  });

  it('that cannot be read are all listed, each with its line and its reason', () => {
    const lines = [
      'Date;Offer;Clicks;Payout;Status',
      '01.11.2026;Keto;5;1,5;approved',
      '45.11.2026;Keto;5;1;approved',
      ';Keto;5;1;approved',
      '02.11.2026;;5;1;approved',
      '02.11.2026;Keto;many;1;approved',
      '02.11.2026;Keto;1,5;1;approved',
      '02.11.2026;Keto;5;1;blue',
      '02.11.2026;Keto;;;',
      'Total;;20;5,5;',
    ];
    const { rows, bad } = read(lines.join('\n'));
    expect(rows).toHaveLength(1);
    expect(bad).toEqual([
      { line: 3, reason: 'bad-day', cell: '45.11.2026' },
      { line: 4, reason: 'no-day', cell: '' },
      { line: 5, reason: 'no-offer', cell: '' },
      { line: 6, reason: 'bad-number', cell: 'many' },
      { line: 7, reason: 'bad-number', cell: '1,5' },
      { line: 8, reason: 'bad-status', cell: 'blue' },
      { line: 9, reason: 'no-numbers', cell: '' },
      { line: 10, reason: 'total', cell: 'Total' },
    ]);
  });

  it('in another currency than the connection’s are none of its money', () => {
    const text = 'Date;Offer;Payout\n01.11.2026;Keto;$5\n01.11.2026;Gum;6\n02.11.2026;Keto;€7';
    const refused = (currency: string) => read(text, { currency }).bad.map(({ line, cell }) => [line, cell]);
    expect(refused('USD')).toEqual([[4, '€7']]);
    expect(refused('CAD')).toEqual([[4, '€7']]);
    expect(refused('EUR')).toEqual([[2, '$5']]);
  });

  it('that repeat another one are counted, and left out where they are said to be one', () => {
    const text =
      'Date;Offer;Clicks\n01.11.2026;Keto;5\n01.11.2026;Keto;6\n01.11.2026;Keto;5\n01.11.2026;Keto;5';
    expect(countRepeated(readTable(text), 0)).toBe(2);
    expect(countRepeated(readTable(text), null)).toBe(2);
    expect(read(text)).toMatchObject({ rows: { length: 4 }, bad: [] });
    expect(read(text, { isOnce: true })).toMatchObject({
      rows: { length: 2 },
      bad: [
        { line: 4, reason: 'repeated' },
        { line: 5, reason: 'repeated' },
      ],
    });
  });

  it('with more figures than money has are no numbers', () => {
    const { bad } = read(`Date;Offer;Payout\n01.11.2026;Keto;${'9'.repeat(13)}\n01.11.2026;Keto;0,1234567`);
    expect(bad.map(({ reason }) => reason)).toEqual(['bad-number', 'bad-number']);
  });

  it('beyond what is kept are listed too', () => {
    const { rows, bad } = read(`Date;Offer;Clicks\n${'01.11.2026;Keto;5\n'.repeat(20_002)}`);
    expect([rows.length, bad.map(({ line, reason }) => `${line} ${reason}`)]).toEqual([
      20_000,
      ['20002 too-many', '20003 too-many'],
    ]);
  });
});
