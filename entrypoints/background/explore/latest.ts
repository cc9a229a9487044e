/** Remembers what the last few questions came to: a table that is scrolled through is put together once. */
export function createLatest<Value>(most: number) {
  const known = new Map<string, Promise<Value>>();

  return {
    get(question: string, make: () => Promise<Value>): Promise<Value> {
      const value = known.get(question) ?? make();
      known.delete(question);
      known.set(question, value);
      for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
      // What failed is tried again by whoever asks next.
      value.catch(() => known.delete(question));
      return value;
    },
    forget: () => known.clear(),
  };
}
