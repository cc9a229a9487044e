import type { Pair, Place } from '@/utils/compare/explain/pair';

// A macro that nobody replaced, in any network's style: {clickid}, [clickid], #s2#, ${CLICK_ID}, %7Bclickid%7D.
const MACRO =
  /^(\{.*\}|\[.*\]|<.*>|#.+#|\$\{.*\}|\{\{.*\}\}|%7b.*%7d|%7B.*%7D|%5b.*%5d|%5B.*%5D|macro|null|undefined|none|clickid|click_id|sub\d?)$/i;

export function isMacro(id: string): boolean {
  return id.trim() === '' || MACRO.test(id.trim()) || /[{}]|%7b|%7d/i.test(id);
}

/** Where platforms cut a sub id off. */
const LIMITS = [50, 100, 255];

export function badSubIds(pair: Pair, place: Place): { example: string; share: number } | null {
  const { subIds } = pair[place].about;
  if (!subIds?.length) return null;
  const bad = subIds.filter(isMacro);
  const cut = subIds.filter((id) => LIMITS.includes(id.length));
  const found = bad.length >= cut.length ? bad : cut;
  const [example] = found;
  return example === undefined || found.length < 0.01 * subIds.length
    ? null
    : { example, share: found.length / subIds.length };
}
