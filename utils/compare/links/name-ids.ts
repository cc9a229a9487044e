import { clip, isDate, withoutFigures } from './figures';

/** An offer id as a name may carry it. */
export interface NamedId {
  id: string;
  /** 0 to 1: how surely it is one. */
  confidence: number;
}

/**
 * Ids in a name, the surest first: those that say so (`#4417`, `[4417]`, `(4417)`, `id 4417`), then bare numbers
 * (`4417 - Keto`). Years, prices, ages, dates and quantities are none, nor is a small number without a mark.
 */
export function idsInName(name: string): NamedId[] {
  const text = clip(name);
  const quiet = withoutFigures(text);
  const found = [
    ...idsBy(SIGNED, text, 0.8),
    ...[...idsBy(CALLED, quiet, 0.8), ...idsBy(BRACKETED, quiet, 0.8)].filter(isNoDate),
    ...[...idsBy(AT_AN_END, quiet, 0.7), ...idsBy(ANYWHERE, quiet, 0.6)].filter(isNoDate),
  ];
  const once = new Map(found.toReversed().map((each) => [each.id, each]));
  return found.filter((each) => once.get(each.id) === each).slice(0, MOST_IDS);
}

const MOST_IDS = 8;

/** Also letters where a sign or a word announces an id. */
const SIGNED = /[#№]\s?((?=[a-z]*\d)[a-z\d]{2,})/gi;
const CALLED = /(?<![\p{L}\p{N}])(?:offer[\s_-]?)?id\s?[:=-]?\s?((?=[a-z]*\d)[a-z\d]{3,})/giu;
const BRACKETED = /[[({<]\s*(\d{3,})\s*[\])}>]/g;
/** Three digits need a separator beside them: `888 Casino` is a name. */
const AT_AN_END =
  /^\W*(\d{4,})(?![\p{L}\p{N}])|^\W*(\d{3})\s*[-–—|_:/]|(?<![\p{L}\p{N}])(\d{4,})\W*$|[-–—|_:/]\s*(\d{3})\W*$/gu;
const ANYWHERE = /(?<![\p{L}\p{N}])(\d{4,})(?![\p{L}\p{N}])/gu;

function idsBy(pattern: RegExp, text: string, confidence: number): NamedId[] {
  const groups = [...text.matchAll(pattern)].map(([, ...all]) => all.find((group) => group !== undefined));
  return groups.flatMap((id) => (id === undefined ? [] : [{ id, confidence }]));
}

function isNoDate({ id }: NamedId): boolean {
  return !isDate(id);
}
