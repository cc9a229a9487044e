import type { Snapshot } from './report-store';

/** True where two answers say the same, whatever the order of their rows and keys; when they were asked is no part. */
export function isSameAnswer(a: Snapshot, b: Snapshot): boolean {
  return canonical(a) === canonical(b);
}

function canonical({ asOf: _, rows, notes, ...rest }: Snapshot): string {
  return JSON.stringify([toText(rest), rows.map(toText).sort(), notes.map(toText).sort()]);
}

/** Keys sorted; BigInt marked, so that the amount 1 and the text "1" differ. */
function toText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'bigint') return `${part}n`;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
