import { PlatformError, toFailure } from '@/utils/model/errors';
import { ALLOWED_SENDERS, type Answer, type Ask, type MessageName, type Reply } from './map';
import { SCHEMAS } from './schemas';
import { type ChromeSender, classify, originOf, type Sender } from './sender';

/** One per message. A handler throws PlatformError to refuse; its result must survive JSON. */
export type Handlers = {
  readonly [Name in MessageName]: (
    ask: Ask<Name>,
    context: { sender: Sender },
  ) => Answer<Name> | Promise<Answer<Name>>;
};

/** What of `browser.runtime` is needed. */
export interface AnsweringRuntime {
  id: string;
  getURL(path: string): string;
  onMessage: { addListener(listener: (message: unknown, sender: ChromeSender) => unknown): void };
}

/**
 * Puts the one message listener in place, at once. Every ask gets a reply as a value; what is not an ask, or
 * comes from another extension, gets silence.
 */
export function answer(runtime: AnsweringRuntime, handlers: Handlers): void {
  const ours = { id: runtime.id, origin: originOf(new URL(runtime.getURL(''))) };
  // Not async: a listener that answers everything with a promise would also answer what it does not know.
  runtime.onMessage.addListener((message, chromeSender) => {
    if (!isAsk(message) || chromeSender.id !== ours.id) return undefined;
    return reply(message, classify(chromeSender, ours), handlers);
  });
}

async function reply(
  { ask, payload }: RawAsk,
  sender: Sender | undefined,
  handlers: Handlers,
): Promise<Reply<MessageName>> {
  try {
    if (!isMessageName(ask)) throw new PlatformError('request', 'No such message.');
    if (!sender || !ALLOWED_SENDERS[ask].includes(sender.class)) {
      throw new PlatformError('access', `This page may not ask ${ask}.`);
    }
    return { ok: true, value: await handle(ask, payload, sender, handlers) };
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}

function handle<Name extends MessageName>(name: Name, payload: unknown, sender: Sender, handlers: Handlers) {
  const parsed = SCHEMAS[name].safeParse(payload);
  if (!parsed.success) throw new PlatformError('request', `${name} was asked with something else.`);
  return handlers[name](parsed.data, { sender });
}

interface RawAsk {
  ask: string;
  payload: unknown;
}

function isAsk(message: unknown): message is RawAsk {
  return (
    typeof message === 'object' && message !== null && 'ask' in message && typeof message.ask === 'string'
  );
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(ALLOWED_SENDERS, name);
}
