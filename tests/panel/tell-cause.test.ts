import '../texts/all';
import { expect, test } from 'vitest';
import { tellCause } from '@/components/panel/tell-cause';
import { CAUSES, type Cause, type CauseFacts, type FoundCause } from '@/utils/model/explanation';
import { LANGUAGES } from '@/utils/texts/load';
import { createTexts } from '@/utils/texts/texts';

const SIDES = { here: 'Voluum main', there: 'Affise Acme', currency: 'USD' };
const EDIT = {
  side: 'there',
  before: 160,
  now: 138,
  asOf: '2026-11-18T10:00:00Z',
  first: '2026-11-13',
  last: '2026-11-15',
} as const;

const FACTS: { readonly [cause in Cause]: CauseFacts[cause] } = {
  'time-zone': { zoneHere: 'UTC', zoneThere: 'America/New_York', hours: -5, declared: true },
  'date-range': { side: 'there', days: 2, first: '2026-11-18', last: '2026-11-19' },
  currency: { currencyHere: 'USD', currencyThere: 'EUR', rate: 1.08 },
  'key-scope': { side: 'there', share: 0.4 },
  'rows-cut': { side: 'there', missing: 0.25 },
  stale: { side: 'here', asOf: '2026-11-18T10:00:00Z', from: '2026-11-18' },
  'total-vs-unique': { side: 'here', total: 4720, unique: 4100, other: 4090 },
  'visits-vs-clicks': { side: 'here', visits: 7310, clicks: 4720, other: 4655 },
  'advertiser-revenue-vs-payout': { side: 'there', ratio: 1.25 },
  statuses: { side: 'there', added: ['pending', 'hold'], removed: ['rejected'], conversions: 18 },
  events: { side: 'here', events: 1 },
  'conversion-date-basis': { byClick: 'here', lagDays: 2.4, declared: true },
  'fixed-payout': { side: 'here', fixed: 5, other: 4.5 },
  'payout-change': { side: 'there', day: '2026-11-16', before: 5, after: 4.25 },
  duplicates: { side: 'here', surplus: 12, share: 0.08 },
  'uniqueness-window': { uniqueHere: 4100, uniqueThere: 3900 },
  'postback-stopped': { side: 'here', day: '2026-11-17', last: null, missing: 41 },
  'postback-started-late': { side: 'here', day: '2026-11-14', missing: 30 },
  'postback-delay': { side: 'here', days: 1.5, missing: 22 },
  'click-loss': { ratio: 0.88, lost: 560 },
  'refused-clicks': { side: 'there', refused: 300, cap: 500 },
  'bot-clicks': { side: 'here', days: 1, first: '2026-11-15', clicks: 900 },
  'late-rejection': EDIT,
  'wrong-link': { correlation: null, ratio: 0.31 },
  'history-edited': EDIT,
  'attribution-window': { side: 'there', lost: 15, share: 0.09 },
  rounding: { perConversion: 0.004 },
  'zone-change': { side: 'there', day: '2026-11-16' },
  'bad-macro': { example: '{clickid}', share: 0.9 },
};

const found = (cause: Cause) =>
  ({ cause, metric: 'conversions', explains: 0.9, facts: FACTS[cause] }) as FoundCause;

const ROWS = { since: '2026-11-14T15:00:00Z', until: '2026-11-16T20:10:00Z', timeZone: 'Europe/Berlin' };

test.each([
  [
    'postback-stopped',
    { side: 'here', day: '2026-11-14', last: null, missing: 7, rows: ROWS },
    '7 conversions never reached Voluum main since 14 Nov 16:00: postback.',
    '7 конверсий не дошло до Voluum main с 14 нояб. 16:00: постбек.',
  ],
  [
    'postback-stopped',
    { side: 'here', day: '2026-11-14', last: '2026-11-16', missing: 1, rows: ROWS },
    '1 conversion never reached Voluum main from 14 Nov 16:00 to 16 Nov 21:10: postback.',
    '1 конверсия не дошла до Voluum main с 14 нояб. 16:00 по 16 нояб. 21:10: постбек.',
  ],
  [
    'postback-started-late',
    { side: 'here', day: '2026-11-16', missing: 22, rows: ROWS },
    '22 conversions up to 16 Nov 21:10 never reached Voluum main: postback.',
    '22 конверсии не дошли до Voluum main, последняя 16 нояб. 21:10: постбек.',
  ],
  [
    'statuses',
    { side: 'there', added: ['rejected'], removed: [], conversions: 12, rows: 12 },
    '12 conversions that Voluum main counts are declined at Affise Acme.',
    'Affise Acme: отклонено 12 конверсий, которые считает Voluum main.',
  ],
] as const)('%s found row by row is said with what was counted', (cause, facts, english, russian) => {
  const about = { cause, metric: 'conversions', explains: 1, facts } as unknown as FoundCause;
  expect(tellCause(createTexts('en'), about, SIDES).what).toBe(english);
  expect(tellCause(createTexts('ru'), about, SIDES).what).toBe(russian);
});

test.each(LANGUAGES.flatMap((language) => CAUSES.map((cause) => [language, cause] as const)))(
  '%s: %s is said whole, and accuses nobody',
  (language, cause) => {
    const { short, what, step } = tellCause(createTexts(language), found(cause), SIDES);
    expect(short.length).toBeLessThanOrEqual(24);
    for (const text of [what, step]) expect(text).toMatch(/^[\p{Lu}\d].*\.$/u);
    expect(what).not.toMatch(/undefined|null|NaN|\{(?!clickid)/);
    expect(`${what} ${step}`).not.toMatch(/stole|steal|cheat|fraud|shav|обман|украл|мошен/i);
  },
);

test('conversions that were declined are asked about, not counted', () => {
  const facts = { side: 'there' as const, added: ['rejected'], removed: [], conversions: 18 };
  const declined: FoundCause = { cause: 'statuses', metric: 'conversions', explains: 0.9, facts };
  const { short, what, step } = tellCause(createTexts('en'), declined, SIDES);
  expect([short, what]).toEqual(['declined', 'Affise Acme declined conversions that Voluum main counts.']);
  expect(step).toMatch(/^Ask for the reasons/);
  expect(tellCause(createTexts('en'), found('events'), SIDES).step).toMatch(/^Leave further events/);
});

test.each<[Cause, string]>([
  ['late-rejection', 'Affise Acme said 160 for 13–15 Nov on 18 Nov, and says 138 today.'],
  ['payout-change', 'Since 16 Nov a conversion at Affise Acme is worth $4.25 instead of $5.00.'],
  ['click-loss', '12.0% of the clicks (560) do not arrive, about the same share every day.'],
  ['events', 'Among the conversions at Voluum main is 1 further event.'],
  ['statuses', 'The sides agree when pending, on hold at Affise Acme are counted in and declined left out.'],
])('%s in full', (cause, sentence) => {
  expect(tellCause(createTexts('en'), found(cause), SIDES).what).toBe(sentence);
});
