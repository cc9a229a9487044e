import type { QueryClient } from '@tanstack/react-query';

/** Asks for everything again, or only for what is named. */
export type AskAnew = (only?: string) => void;

/** The first change is answered at once, those that follow together: a page draws a few times a second at most. */
export function createAskAnew(client: QueryClient, pause = 400): AskAnew {
  let gathered: Set<string | undefined> | null = null;

  function ask(names: ReadonlySet<string | undefined>): void {
    gathered = new Set();
    if (names.has(undefined)) void askAll(client);
    else for (const name of names) void askAll(client, [name]);
    setTimeout(goOn, pause);
  }

  function goOn(): void {
    const names = gathered ?? new Set();
    gathered = null;
    if (names.size > 0) ask(names);
  }

  return (only) => {
    if (gathered) gathered.add(only);
    else ask(new Set([only]));
  };
}

/** An answer under way may be of before the change, and a first one is not asked again by invalidating it. */
async function askAll(client: QueryClient, queryKey?: unknown[]): Promise<void> {
  const filter = queryKey && { queryKey };
  await client.cancelQueries(filter);
  await client.invalidateQueries(filter);
}
