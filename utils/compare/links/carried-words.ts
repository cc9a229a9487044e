import { SUB_IDS } from '@/utils/model/report';
import { readAddress } from './address';

/** What of a tracker's own an offer's address can hand to the network. */
export type CarriedWord = 'campaign' | 'source' | (typeof SUB_IDS)[number];
/** Where the network then has it. */
export type Carrier = 'source' | (typeof SUB_IDS)[number];

/**
 * Under which words the network knows words of the tracker's, as the offer's own address says:
 * `…&sub2={campaign.id}&sub3={var1}`. Null: several carry the word.
 */
export function carriersOf(url: string | null): ReadonlyMap<CarriedWord, Carrier | null> {
  const parameters = (url === null ? undefined : readAddress(url))?.parameters ?? new Map();
  const carriers = new Map<CarriedWord, Carrier | null>();
  for (const [name, values] of parameters) {
    const [word, second] = new Set([...values].map(wordIn));
    const carrier = carrierNamed(name);
    if (!word || second !== undefined || !carrier) continue;
    carriers.set(word, carriers.has(word) ? null : carrier);
  }
  return carriers;
}

/** Affise's and Everflow's `sub2`, CAKE's `s2`, Affilae's `aesubid1` for its second; Everflow's `source_id`. */
function carrierNamed(name: string): Carrier | undefined {
  if (name === 'source_id') return 'source';
  const [, number, fromZero] = /^(?:s(?:ub)?_?(\d{1,2})|aesubid(\d))$/.exec(name) ?? [];
  const place = fromZero === undefined ? Number(number) : Number(fromZero) + 1;
  return SUB_IDS.find((subId) => subId === `sub${place}`);
}

/** Of ids only, which reports have too. Voluum's variables and Binom's tokens are the sub ids of the source. */
function wordIn(value: string): CarriedWord | null {
  const [, macro = ''] = MACRO.exec(value) ?? [];
  if (/^camp(aign)?[._-]?id$/i.test(macro)) return 'campaign';
  if (/^traffic[._-]?source[._-]?id$/i.test(macro)) return 'source';
  const [, number] = /^(?:var|t|token_?)(\d{1,2})$/i.exec(macro) ?? [];
  return SUB_IDS.find((subId) => subId === `sub${number}`) ?? null;
}

/** `{campaign.id}`, `{campaign_id}`, `[campaignid]`: a word of the tracker's in any style of macro. */
const MACRO = /^[^a-z\d]+([a-z][a-z\d._-]*?)[^a-z\d]+$/i;
