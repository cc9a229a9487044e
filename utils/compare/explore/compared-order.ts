import type { ComparedAsk, ComparedRow } from '@/utils/model/explore';

/** What is not linked comes last, whatever the order; so does what has no number, and what has no value. */
export function sortRows(
  rows: readonly ComparedRow[],
  { by, descending }: ComparedAsk['order'],
  nameOf: (connection: string) => string,
): ComparedRow[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const sign = descending ? -1 : 1;
  const ranked = rows.map((row) => ({ row, rank: rankOf(row, by), name: wordsOf(row, nameOf) }));
  ranked.sort((a, b) => {
    const loose = Number(isLoose(a.row)) - Number(isLoose(b.row));
    if (loose !== 0) return loose;
    if (by === 'name') return sign * compare(a.name, b.name);
    const absent = Number(a.rank === null) - Number(b.rank === null);
    return absent || sign * ((a.rank ?? 0) - (b.rank ?? 0)) || compare(a.name, b.name);
  });
  return ranked.map(({ row }) => row);
}

/** What a row is found by. */
export function wordsOf(
  { offer, connection, day, value }: ComparedRow,
  nameOf: (connection: string) => string,
): string {
  return [day, value?.name, value?.id, offer?.name ?? offer?.id, offer?.id, connection && nameOf(connection)]
    .filter(Boolean)
    .join(' ');
}

/** What a column of the order is made of. */
export function readOrder(by: Exclude<ComparedAsk['order']['by'], 'name'>) {
  return by.split('.') as ['clicks' | 'conversions' | 'payout', 'here' | 'there' | 'gap' | 'ratio'];
}

function isLoose({ verdict, by, value }: ComparedRow): boolean {
  const isNamed = by === 'offer' || by === 'there' || by === 'day' || value !== null;
  return verdict === 'unlinked' || !isNamed;
}

/** A plain number is near enough for an order. */
function rankOf({ here, there, gaps }: ComparedRow, by: ComparedAsk['order']['by']): number | null {
  if (by === 'name') return null;
  const [metric, what] = readOrder(by);
  if (what === 'ratio') return gaps[metric].ratio;
  const text = what === 'gap' ? gaps[metric].difference : { here, there }[what][metric];
  return text === undefined || text === null ? null : Number(text);
}
