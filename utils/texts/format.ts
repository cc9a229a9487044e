import type { Day, DayRange, Instant } from '@/utils/model/day';
import { toMicros, toText } from '@/utils/model/money';
import { once } from '@/utils/model/once';
import type { LanguageFile } from './language-file';

/** Numbers, days and times as a language writes them. Pure: nothing here asks the clock. */
export type Format = ReturnType<typeof createFormat>;

/** What stands where a platform does not tell. Absent is not zero. */
export const DASH = '–';

export function createFormat({ numbers, dates }: LanguageFile['locales']) {
  // Each reads tables of the browser's: made with the first use, a page pays for those it writes with.
  const count = once(() => new Intl.NumberFormat(numbers));
  const signed = once(() => new Intl.NumberFormat(numbers, { signDisplay: 'exceptZero' }));
  const percent = once(() => new Intl.NumberFormat(numbers, { ...PERCENT, signDisplay: 'exceptZero' }));
  const share = once(() => new Intl.NumberFormat(numbers, PERCENT));
  const whole = once(() => new Intl.NumberFormat(numbers, { style: 'percent' }));
  const rate = once(() => new Intl.NumberFormat(numbers, { maximumSignificantDigits: 6 }));
  const dayMonth = once(
    () => new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  );
  const dayMonthYear = once(() => new Intl.DateTimeFormat(dates, { dateStyle: 'medium', timeZone: 'UTC' }));
  const weekdayName = once(() => new Intl.DateTimeFormat(dates, { weekday: 'long', timeZone: 'UTC' }));
  const weekday = once(
    () =>
      new Intl.DateTimeFormat(dates, {
        ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
      }),
  );
  const countries = once(() => new Intl.DisplayNames(dates, { type: 'region' }));

  return {
    /**
     * `−$110.00` from decimal text, digit by digit: never through a float.
     * @returns a dash where the text is no amount.
     */
    money(amount: string | null | undefined, currency: string, style: MoneyStyle = {}): string {
      const micros = toMicros(amount);
      if (micros === undefined) return DASH;
      const text = toText(micros) as Intl.StringNumericLiteral;
      const narrow = Boolean(style.narrow) && isLong(text);
      const written = minus(moneyFormat(numbers, currency, { ...style, narrow }).format(text));
      return isCurrencyCode(currency) ? written : `${written}\u00a0${currency}`;
    },

    /** In full, `1,204`. */
    count(value: number): string {
      return minus(count().format(value));
    },

    /** A difference of counts, always signed, `−18`. */
    signed(value: number): string {
      return minus(signed().format(value));
    },

    /** A difference: one decimal, always signed, `−13.8%`. `ratio` −0.138. */
    percent(ratio: number): string {
      return minus(percent().format(ratio));
    },

    /** A part of a whole: one decimal, unsigned, `13.8%`. */
    share(ratio: number): string {
      return share().format(ratio);
    },

    /** `1–7 Nov`, `30 Oct – 5 Nov`, `7 Nov`; with the year where it is not the year of `today`. */
    days({ from, to }: DayRange, today: Day): string {
      const year = today.slice(0, 4);
      const format = from.startsWith(year) && to.startsWith(year) ? dayMonth() : dayMonthYear();
      // CLDR puts thin spaces around the dash between two days of one month as well.
      return format.formatRange(noon(from), noon(to)).replace(/^(\d+)\s–\s(\d+)/, '$1–$2');
    },

    /** A part of a whole without decimals, `78%`. */
    percentOf(ratio: number): string {
      return whole().format(ratio);
    },

    /** `Monday`; 1 is Monday, 7 Sunday. */
    weekdayName(isoWeekday: number): string {
      // The first of January 2024 was a Monday.
      return weekdayName().format(new Date(Date.UTC(2024, 0, isoWeekday)));
    },

    /** Of what lies on the disk: `312 kB`, `14 MB`, `1.2 GB`. */
    size(bytes: number): string {
      const [unit, size] = SIZES.find(([, least]) => bytes >= least) ?? SMALLEST;
      const digits = bytes / size < 10 ? 1 : 0;
      return new Intl.NumberFormat(numbers, { style: 'unit', unit, maximumFractionDigits: digits }).format(
        bytes / size,
      );
    },

    /** A rate of exchange, `92.5` or `0.0108112`. */
    rate(value: number): string {
      return rate().format(value);
    },

    /** `Thu 5 Nov`. */
    weekday(day: Day): string {
      return weekday().format(noon(day)).replace(',', '');
    },

    /** `United States` for `US`; what is no code stays as it is. */
    country(code: string): string {
      return /^[A-Z]{2}$/.test(code) ? (countries().of(code) ?? code) : code;
    },

    /** A span of time in its largest whole unit, `30 sec`, `14 hr`. */
    span(seconds: number): string {
      const [unit, size] = SPANS.find(([, each]) => seconds >= 2 * each) ?? ['second', 1];
      return new Intl.NumberFormat(numbers, { style: 'unit', unit, unitDisplay: 'short' }).format(
        Math.round(seconds / size),
      );
    },

    /** `10:42` in the zone. */
    clock(instant: Instant, timeZone: string): string {
      return new Intl.DateTimeFormat(dates, { ...CLOCK, timeZone }).format(new Date(instant));
    },

    /** `7 Nov` in the zone. */
    day(instant: Instant, timeZone: string): string {
      return new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'short', timeZone }).format(
        new Date(instant),
      );
    },

    /** `UTC`, `Europe/Berlin`: the name people search for. */
    zone(timeZone: string): string {
      return UTC_NAMES.has(timeZone) ? 'UTC' : timeZone.replaceAll('_', ' ');
    },
  };
}

export interface MoneyStyle {
  /** For differences: a plus before what is more. */
  signed?: boolean;
  /** From 100,000 on without decimals; the full amount belongs into the title. */
  narrow?: boolean;
}

const PERCENT = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const SMALLEST = ['kilobyte', 1e3] as const;
const SIZES = [['gigabyte', 1e9], ['megabyte', 1e6], SMALLEST] as const;
/** From long to short; two of a kind are said in it, one and a half in the next. */
const SPANS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const UTC_NAMES = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT', '+00:00']);

/** A typographic minus (U+2212): as wide as the plus and the figures. */
function minus(text: string): string {
  return text.replace('-', '−');
}

function isLong(text: string): boolean {
  return text.replace(/^-|\..*$/g, '').length >= 6;
}

const moneyFormats = new Map<string, Intl.NumberFormat>();

function moneyFormat(locale: string, currency: string, { signed, narrow }: MoneyStyle): Intl.NumberFormat {
  const key = `${locale} ${currency} ${signed} ${narrow}`;
  const format =
    moneyFormats.get(key) ?? new Intl.NumberFormat(locale, moneyOptions(currency, signed, narrow));
  moneyFormats.set(key, format);
  return format;
}

function moneyOptions(currency: string, signed = false, narrow = false): Intl.NumberFormatOptions {
  return {
    ...(isCurrencyCode(currency)
      ? { style: 'currency', currency }
      : { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    ...(narrow && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    signDisplay: signed ? 'exceptZero' : 'negative',
  };
}

/** Intl takes any three letters and refuses the rest (`USDT`). */
function isCurrencyCode(currency: string): boolean {
  return /^[A-Za-z]{3}$/.test(currency);
}

/** A day as the middle of it in UTC, so that no zone can move it. */
function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}
