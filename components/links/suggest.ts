/**
 * What could be meant: what matches the typed words; before anything is typed offers of a like name, else all of them.
 *
 * @param find every offer for an empty text
 */
export async function suggest<Matches extends { found: number }>(
  find: (text: string) => Promise<Matches>,
  { typed, name }: { typed: string; name: string },
): Promise<Matches> {
  const matches = await find((typed || name).slice(0, LONGEST));
  return matches.found > 0 || typed ? matches : find('');
}

/** The background refuses longer ones. */
const LONGEST = 500;
