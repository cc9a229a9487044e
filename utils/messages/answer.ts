import { PlatformError, toFailure } from '@/utils/model/errors';
import { type Admitted, createDoor, type OwnRuntime } from './door';
import type { Answer, Ask, MessageName, Reply } from './map';
import { SCHEMAS } from './schemas';
import type { ChromeSender, Sender } from './sender';

/** One per message. A handler throws PlatformError to refuse; its result must survive JSON. */
export type Handlers = {
  readonly [Name in MessageName]: (
    ask: Ask<Name>,
    context: { sender: Sender },
  ) => Answer<Name> | Promise<Answer<Name>>;
};

/** Every ask gets a reply as a value; what is not an ask, or comes from another extension, gets silence: undefined. */
export type AnswerMessage = (
  message: unknown,
  sender: ChromeSender,
) => Promise<Reply<MessageName>> | undefined;

/** @param before called with every ask that is handled; what it returns is waited for */
export function answer(
  runtime: OwnRuntime,
  handlers: Handlers,
  before?: (ask: MessageName) => Promise<void> | undefined,
): AnswerMessage {
  const door = createDoor(runtime);
  // Not async: what it does not know is not answered with a promise.
  return (message, sender) => {
    const seen = door(message, sender);
    if (!seen) return undefined;
    return 'refused' in seen ? Promise.resolve(seen.refused) : reply(seen, handlers, before?.(seen.ask));
  };
}

async function reply(
  { ask, payload, sender }: Admitted,
  handlers: Handlers,
  before: Promise<void> | undefined,
): Promise<Reply<MessageName>> {
  try {
    await before;
    return { ok: true, value: await handle(ask, payload, sender, handlers) };
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}

function handle<Name extends MessageName>(name: Name, payload: unknown, sender: Sender, handlers: Handlers) {
  const parsed = SCHEMAS[name]().safeParse(payload);
  if (!parsed.success) throw new PlatformError('request', `${name} was asked with something else.`);
  return handlers[name](parsed.data, { sender });
}
