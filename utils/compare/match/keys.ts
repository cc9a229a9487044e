import type { Conversion } from '@/utils/model/conversion';

/** A value as it is joined by, one for each of a row's click ids; null for those that stand for nothing. */
export type Keys = readonly (string | null)[];

export function keysOf({ clickIds }: Conversion): Keys {
  return clickIds.map(joinKey);
}

/**
 * A click or transaction id without surrounding blanks, in lower case: networks fold the case of sub ids. Null for
 * what platforms write where they have no id (`0`, `null`) and for macros that nobody filled in (`{clickid}`).
 */
export function joinKey(value: string | null): string | null {
  const key = value?.trim().toLowerCase() ?? '';
  return key === '' || NO_ID.test(key) || MACRO.test(key) ? null : key;
}

const NO_ID = /^(0+|-+|null|nil|none|nan|undefined|empty|unknown|n\/a|na|\(not set\)|true|false)$/;
/** `{sub1}`, `{{cid}}`, `${cid}`, `%7Bcid%7D`, `[cid]`, `<cid>`, `#s1#`, `%CID%`, `__CID__`; braces also inside. */
const MACRO = /\{[\w.:-]*\}|%7b[\w.:-]*%7d|^(\[\w*\]|<\w*>|#\w+#|%\w+%|__\w+__)$/;
