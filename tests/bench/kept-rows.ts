/** Runs inside one of our pages: puts a day of so many offers into the store, as the background keeps it. */
export async function keepRows({
  tracker,
  day,
  rows,
}: {
  tracker: string;
  day: string;
  rows: number;
}): Promise<void> {
  const settled = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const codes = Uint32Array.from({ length: rows }, (_, row) => row + 1);
  const ids = ['', ...Array.from(codes, (code) => String(4000 + code))];
  const names = [null, ...Array.from(codes, (code) => `Offer ${code} – CPA`)];
  const metric = (name: string, most: number) => {
    const values = Uint32Array.from({ length: rows }, (_, row) => (row * 7919) % most);
    return { name, values, present: null, beyond: new Map() };
  };
  const told = { asOf: new Date().toISOString(), timeZone: 'Etc/UTC', complete: true };
  const columns = {
    ...{ length: rows, words: [{ word: 'offer', codes, ids, names, distinct: true }] },
    metrics: [
      metric('visits', 9000),
      metric('clicks', 5000),
      metric('conversions', 40),
      metric('payout', 90_000_000),
    ],
  };
  const question = JSON.stringify({
    ...{ groupBy: ['offer'], filter: [], timeZone: 'Etc/UTC', bookedBy: 'conversion', currency: null },
  });
  const key = [tracker, question, day];
  const database = await settled(indexedDB.open('trackside-reports'));
  const tables = database.transaction(['days', 'heads'], 'readwrite');
  await Promise.all([
    settled(tables.objectStore('days').put({ ...told, currency: 'USD', notes: [], columns }, key)),
    settled(tables.objectStore('heads').put({ ...told, rows, bytes: 0, olderBytes: 0 }, key)),
  ]);
  database.close();
}
