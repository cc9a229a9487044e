/** Everything in every IndexedDB database, keys included, as one text in a fixed order. Databases stay as they are. */
export async function readDatabases(): Promise<string> {
  const infos = await indexedDB.databases();
  const texts = await Promise.all(infos.map(({ name = '' }) => readDatabase(name)));
  return texts.sort().join('\n');
}

/** One of them; its name where there is no such. */
export async function readDatabase(name: string): Promise<string> {
  const database = await settled(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  const contents = await Promise.all(
    stores.map(async (store) => {
      const records = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([settled(records.getAllKeys()), settled(records.getAll())]);
      return [store, keys, values];
    }),
  );
  database.close();
  return JSON.stringify(contents, (_key, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** As after an installation. */
export async function forgetDatabases(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) await settled(indexedDB.deleteDatabase(name));
}

/** The ways in which a secret could lie about: as it is, in an address, in base64 (at each offset), in hex. */
export function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const offsets = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  const hex = bytes.toString('hex');
  return [secret, encodeURIComponent(secret), ...offsets, hex, hex.toUpperCase(), JSON.stringify(secret)];
}
