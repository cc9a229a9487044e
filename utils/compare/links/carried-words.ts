import { SUB_IDS } from '@/utils/model/report';
import { readAddress } from './address';

/** What of a tracker's own an offer's address can hand to the network. */
export type CarriedWord = 'campaign' | 'source' | (typeof SUB_IDS)[number];
/** Where the network then has it. */
export type Carrier = 'source' | (typeof SUB_IDS)[number];

/**
 * Under which word the network knows a word of the tracker's, as the offer's own address says:
 * `…&sub2={campaign.id}&sub3={var1}`. Null where none carries it, or several do.
 */
export function carrierOf(url: string | null, word: CarriedWord): Carrier | null {
  const parameters = (url === null ? undefined : readAddress(url))?.parameters ?? new Map();
  const isMacro = (value: string) => macroOf(word).test(MACRO.exec(value)?.[1] ?? '');
  const names = [...parameters].filter(([, values]) => [...values].every(isMacro)).map(([name]) => name);
  const [found, second] = names.flatMap(carrierNamed);
  return second === undefined ? (found ?? null) : null;
}

/** Affise's and Everflow's `sub2`, CAKE's `s2`, Affilae's `aesubid1` for its second; Everflow's `source_id`. */
function carrierNamed(name: string): Carrier[] {
  if (name === 'source_id') return ['source'];
  const [, number, fromZero] = /^(?:s(?:ub)?_?(\d{1,2})|aesubid(\d))$/.exec(name) ?? [];
  const place = fromZero === undefined ? Number(number) : Number(fromZero) + 1;
  return SUB_IDS.filter((subId) => subId === `sub${place}`);
}

/** `{campaign.id}`, `{campaign_id}`, `[campaignid]`: a word of the tracker's in any style of macro. */
const MACRO = /^[^a-z\d]+([a-z][a-z\d._-]*?)[^a-z\d]+$/i;

/** Ids only, which reports have too; Voluum's variables and Binom's tokens are the sub ids of the source. */
function macroOf(word: CarriedWord): RegExp {
  if (word === 'campaign') return /^camp(aign)?[._-]?id$/i;
  if (word === 'source') return /^traffic[._-]?source[._-]?id$/i;
  return new RegExp(`^(var|t|token_?)${word.slice('sub'.length)}$`, 'i');
}
