/**
 * Money is a whole number of micro-units (a millionth of the currency's unit). It stays a plain number while
 * that is exact and goes on as BigInt beyond 2^53, so a sum is never rounded.
 */
export type Micros = number | bigint;

const DECIMALS = 6;
const UNIT = 10n ** BigInt(DECIMALS);

/**
 * What a platform wrote, as micro-units: text digit by digit, a JSON number by its shortest decimal form,
 * rounded half-even to 6 decimals.
 *
 * @returns undefined where it is not an amount (empty, NaN, words): absent is not zero.
 */
export function toMicros(amount: unknown): Micros | undefined {
  if (typeof amount === 'number') return Number.isFinite(amount) ? parse(String(amount)) : undefined;
  return typeof amount === 'string' ? parse(amount.trim()) : undefined;
}

/** Shortest decimal, no exponent, leading "-" where negative: `-12.5`, `0`, `0.000001`. */
export function toText(micros: Micros): string {
  const value = BigInt(micros);
  const digits = (value < 0n ? -value : value).toString().padStart(DECIMALS + 1, '0');
  const whole = digits.slice(0, -DECIMALS);
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

export function add(a: Micros, b: Micros): Micros {
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a + b)) return a + b;
  return narrow(BigInt(a) + BigInt(b));
}

export function subtract(a: Micros, b: Micros): Micros {
  return add(a, -b);
}

/** −1, 0 or 1, as a sort function wants it. */
export function compare(a: Micros, b: Micros): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function magnitude(a: Micros): Micros {
  return a < 0 ? -a : a;
}

/** amount × numerator / denominator, rounded half-even once; the denominator is above zero. */
export function multiply(amount: Micros, numerator: bigint, denominator: bigint): Micros {
  return narrow(divide(BigInt(amount) * numerator, denominator));
}

/** A plain number of currency units, for ratios and plots only; never for a sum. */
export function toUnits(micros: Micros): number {
  return Number(micros) / Number(UNIT);
}

// [sign][digits][.digits][e±digits]
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

function parse(text: string): Micros | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (!whole && !fraction) return undefined;
  const scaled = scale(BigInt(whole + fraction), DECIMALS - fraction.length + Number(exponent));
  return narrow(sign === '-' ? -scaled : scaled);
}

/** value × 10^power, rounded half-even where power is negative. */
function scale(value: bigint, power: number): bigint {
  return power >= 0 ? value * 10n ** BigInt(power) : divide(value, 10n ** BigInt(-power));
}

/** Rounded half-even. */
function divide(value: bigint, divisor: bigint): bigint {
  if (value < 0n) return -divide(-value, divisor);
  const quotient = value / divisor;
  const twice = (value % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  return up ? quotient + 1n : quotient;
}

/** Back to a plain number where that is exact. */
function narrow(exact: bigint): Micros {
  const plain = Number(exact);
  return Number.isSafeInteger(plain) ? plain : exact;
}
