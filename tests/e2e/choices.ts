import type { Answer, Ask, MessageName } from '@/utils/messages/map';

/** Asks the background from one of the extension's own pages. */
export type Send = <Name extends MessageName>(name: Name, payload: Ask<Name>) => Promise<Answer<Name>>;

/** What a page of either driver's evaluates. */
export async function sendFromPage(message: { ask: string; payload: unknown }): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }> } };
  };
  const reply = await chrome.runtime.sendMessage(message);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.value;
}

/** The same of the extension's version. */
export function versionHere(): string {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { getManifest(): { version: string } } } };
  return chrome.runtime.getManifest().version;
}

/** A setting that is not the usual one, and a decision about an offer. */
export async function makeChoices(send: Send): Promise<void> {
  await send('settings.set', { theme: 'dark', weekStart: 7 });
  const { offers } = await send('links.list', { text: '', only: 'open' });
  const [first] = offers;
  if (!first) throw new Error('No offer is left to decide about.');
  const { connection, offer } = first;
  await send('links.choose', { here: { connection, offer: offer.id }, there: null });
}

/** Everything that was set up, as the file of settings holds it. */
export async function readChoices(send: Send): Promise<object> {
  const file = JSON.parse(await send('transfer.export', { passphrase: null }));
  return { ...file, exportedAt: null };
}

/** Verifies every connection with its kept key, and throws what a platform refuses. */
export async function checkKeys(send: Send): Promise<string[]> {
  const cards = await send('connections.list', null);
  const checked: string[] = [];
  for (const { id } of cards) checked.push((await send('connections.check', { id })).name);
  return checked.sort();
}
