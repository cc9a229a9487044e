/** Longer names are cut: nobody tells offers apart that far to the right. */
const LONGEST_NAME = 300;

export function clip(name: string): string {
  return name.slice(0, LONGEST_NAME).normalize('NFKC');
}

/** A name without prices, percentages, ages, dates and quantities: their digits name no offer. */
export function withoutFigures(name: string): string {
  return name.replace(FIGURES, ' ');
}

/** A year, or a day written without signs. */
export function isDate(digits: string): boolean {
  return /^(?:(?:19|20)\d\d|20\d\d[01]\d[0-3]\d)$/.test(digits);
}

const SIGN = '[$€£¥₹₽₴₸₺₪₩]';
const CURRENCY =
  '(?:usdt?|eur|gbp|rub|uah|kzt|inr|brl|cad|aud|pln|chf|sek|nok|mxn|try|руб|грн|тенге|доллар\\p{L}*|евро)';
const MODEL = '(?:cp[acilmsv]|rev\\s?share|rs)';
const PAID = '(?:epc|payout|price|rate|cap|up\\s?to|bid|кап|ставка|выплата|до)';
const UNIT =
  '(?:x|mg|ml|g|kg|gb|mb|lbs?|oz|h|hrs?|hours?|d|days?|min|pcs|caps(?:ules)?|fs|(?:free\\s)?spins|k|m|дн(?:ей|я)|шт|мг|мл|к)';
const AGED = '(?:yo|y\\.o\\.?|yrs?|years?|лет)';
const NUMBER = '\\d[\\d.,]*';
const END = '(?![\\p{L}\\p{N}])';

const FIGURES = new RegExp(
  [
    `${SIGN}\\s?${NUMBER}(?:\\s?[km]${END})?`,
    `${NUMBER}\\s?(?:${SIGN}|%|${CURRENCY}${END})`,
    `${CURRENCY}\\s?${NUMBER}`,
    `${MODEL}\\s?[:=]?\\s?\\d{1,3}(?:[.,]\\d+)?${END}`,
    `${PAID}\\s?[:=]?\\s?${NUMBER}`,
    `(?:age[ds]?|возраст|от)\\s?:?\\s?\\d\\d${END}`,
    `\\d\\d\\s?\\+`,
    `\\+\\s?\\d+`,
    `\\d\\d\\s?[-–—]\\s?\\d\\d${END}`,
    `\\d+\\s?(?:${UNIT}|${AGED})${END}`,
    `\\d{1,4}([./-])\\d{1,2}\\1\\d{1,4}${END}`,
    `\\d{1,2}[./]\\d{4}${END}`,
    `\\d{1,3}(?:,\\d{3})+${END}`,
    `\\d+[.,]\\d+${END}`,
  ]
    .map((figure) => `(?:${figure})`)
    .join('|')
    .replace(/^/, '(?<![\\p{L}\\p{N}#№])(?:')
    .replace(/$/, ')'),
  'giu',
);
