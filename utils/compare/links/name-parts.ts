import { clip, isDate, withoutFigures } from './figures';
import { takeGeos } from './geos';

/** A name as far as it tells an offer from others. */
export interface NameParts {
  /** Each word once, in lower case, with what it counts: little where it only says how or what kind. */
  words: ReadonlyMap<string, (typeof COUNTS)[number]>;
  /** ISO codes; empty where the name is for everywhere. */
  geos: ReadonlySet<string>;
  /** One of two that exclude each other: `soi`, `doi`. */
  traits: ReadonlySet<string>;
  /** Small numbers that tell versions apart: `2`, `15`, `2026`. */
  versions: ReadonlySet<string>;
}

/** @param id of the entity itself, which is no version of it */
export function readName(name: string, id: string | null = null): NameParts {
  const text = withoutFigures(clip(name).replace(MARKED, ' '));
  const found = (text.replace(JOINED, '$1 $2').match(WORDS) ?? []).slice(0, MOST_WORDS);
  const { geos, rest } = takeGeos(found);
  const words = new Map<string, (typeof COUNTS)[number]>();
  const traits = new Set<string>();
  const versions = new Set<string>();
  for (const word of rest.map(plain)) {
    const version = /^v?(\d+)$/.exec(word)?.[1];
    if (version === undefined && TRAITS.has(word)) traits.add(word);
    else if (version === undefined) words.set(word, countOf(word));
    else if (version !== id && (version.length < 4 || isDate(version))) versions.add(version);
  }
  return { words, geos, traits, versions };
}

/** False where both say for whom, how or which version, and differently. */
export function areCompatible(a: NameParts, b: NameParts): boolean {
  return agree(a.geos, b.geos) && agree(a.versions, b.versions) && areAlike(a.traits, b.traits);
}

function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  for (const each of a) if (b.has(each)) return true;
  return false;
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  return PAIRS.every((pair) => agree(a.intersection(pair), b.intersection(pair)));
}

const MOST_WORDS = 40;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
/** `KetoDiet`, but not `iPhone`. */
const JOINED = /(\p{Ll}{3})(\p{Lu}\p{Ll}{2})/gu;
/** An id that says so. */
const MARKED = /[#№]\s?\w+|[[({<]\s*\d{3,}\s*[\])}>]/g;

/** In Latin letters without accents: `é` and `e`, `кето` and `keto` are typed for each other. */
function plain(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/[а-яёіїєґ]/g, (letter) => LATIN.get(letter) ?? letter);
}

const CYRILLIC = 'а б в г ґ д е ё є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я'.split(' ');
const AS_LATIN = 'a,b,v,g,g,d,e,e,e,zh,z,i,i,i,i,k,l,m,n,o,p,r,s,t,u,f,h,ts,ch,sh,sch,,y,,e,yu,ya'.split(',');
const LATIN = new Map(CYRILLIC.map((letter, index) => [letter, AS_LATIN[index] ?? '']));

/** What a word may count: one that only says how, one that says what kind, any other. */
export const COUNTS = [0.1, 0.4, 1] as const;

function countOf(word: string): (typeof COUNTS)[number] {
  if (NOISE.has(word)) return COUNTS[0];
  return VERTICALS.has(word) ? COUNTS[1] : COUNTS[2];
}

const NOISE = new Set(
  `offer offers cpa cpl cps cpi cpc cpm revshare rs payout exclusive excl private new hot top best vip lp
  lander landing prelander pre direct dl ww int intl global worldwide all geo geos multi multigeo web wap responsive copy
  test old active paused s2s api capped nocap cap tier t1 t2 t3 submit cc network net affise everflow cake affilae voluum
  binom ofer the a an and of for to in with by i dlya v na s po`.split(/\s+/),
);

const VERTICALS = new Set(
  `dating nutra sweeps sweepstakes sweepstake sweep casino gambling igaming betting crypto trading forex finance fin loans
  loan insurance ecom ecommerce utilities utility app apps adult mainstream leadgen lead leads education games gaming vpn
  antivirus pin carrier mvas survey surveys giveaway prize health beauty deiting znakomstva nutra kripta kazino gembling
  svipy`.split(/\s+/),
);

const PAIRS = [
  new Set(['soi', 'doi']),
  new Set(['ios', 'android']),
  new Set(['mobile', 'desktop']),
  new Set(['trial', 'straight']),
  new Set(['incent', 'nonincent']),
];
const TRAITS = PAIRS.reduce((all, pair) => all.union(pair));
