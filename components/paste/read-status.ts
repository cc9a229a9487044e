import type { PASTED_STATUSES } from '@/utils/model/pasted';

type Status = (typeof PASTED_STATUSES)[number];

/** A platform's word for a status, in English or Russian; null where it says nothing known. */
export function readStatus(text: string): Status | null {
  const plain = text.trim().toLowerCase();
  return STATUSES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Those that deny come first: `not approved`, `не подтверждено`. What is only not paid yet may be anything. */
const STATUSES: readonly [Status | null, RegExp][] = [
  [null, /\b(un|not )paid|(^|\s)не\s?(о|вы)плач/],
  ['rejected', /\b(not|un|dis|in)[ -]?(approv|confirm|accept|valid)|(^|\s)не\s?(подтв|одобр|принят|валид)/],
  ['rejected', /\b(reject|declin|cancel|revers|refus|trash|fraud|void)|отклон|отказ|отмен|треш|фрод/],
  ['hold', /\bhold|\bheld|холд|удерж|заморож/],
  ['pending', /\b(pend|wait|process|new\b|open\b|review|in review)|ожид|обработ|(^|\s)нов|провер|рассмотр/],
  [
    'approved',
    /\b(approv|confirm|accept|paid|payable|valid|complet|success|ok\b)|подтв|одобр|принят|оплач|выплач|валид/,
  ],
];
