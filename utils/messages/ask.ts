import { PlatformError } from '@/utils/model/errors';
import type { Answer, Ask, MessageName, Reply } from './map';

/** Nobody answers: the extension was updated or switched off under this page. Only a reload of the page helps. */
export class NobodyAnswers extends Error {
  override name = 'NobodyAnswers';
}

/** `browser.runtime`, native or polyfilled. `id` is undefined once the context is invalidated. */
export interface AskingRuntime {
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
}

export type AskBackground = <Name extends MessageName>(
  name: Name,
  payload: Ask<Name>,
) => Promise<Answer<Name>>;

/**
 * The typed way to ask the background. Used by content scripts too, so it stays tiny.
 *
 * @throws PlatformError what the background refused, and why.
 * @throws NobodyAnswers silence: say "reload this page" and stop.
 */
export function createAsk(runtime: AskingRuntime): AskBackground {
  return async (name, payload) => {
    const reply = await send(runtime, { ask: name, payload });
    if (reply.ok) return reply.value as Answer<typeof name>;
    const { kind, message, ...more } = reply.error;
    throw new PlatformError(kind, message, more);
  };
}

async function send(runtime: AskingRuntime, message: unknown): Promise<Reply<MessageName>> {
  try {
    const reply = runtime.id && (await runtime.sendMessage(message));
    if (reply) return reply as Reply<MessageName>;
  } catch (cause) {
    // "Extension context invalidated", "Receiving end does not exist": worded differently in every browser.
    throw new NobodyAnswers('Reload this page.', { cause });
  }
  throw new NobodyAnswers('Reload this page.');
}
