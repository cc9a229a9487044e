import { type Failure, PlatformError } from '@/utils/model/errors';
import { ALLOWED_SENDERS, type MessageName } from './map';
import { type ChromeSender, classify, originOf, type Sender } from './sender';

/** What of `browser.runtime` tells who we are. */
export interface OwnRuntime {
  id: string;
  getURL(path: string): string;
}

/** An ask by somebody who may send it; its payload is still anything. */
export interface Admitted {
  ask: MessageName;
  payload: unknown;
  sender: Sender;
}

type Seen = Admitted | { refused: { ok: false; error: Failure } } | undefined;

/** @returns undefined for what is not an ask, or comes from another extension: it gets silence. */
export function createDoor(runtime: OwnRuntime): (message: unknown, sender: ChromeSender) => Seen {
  const ours = { id: runtime.id, origin: originOf(new URL(runtime.getURL(''))) };
  return (message, chromeSender) => {
    if (!isAsk(message) || chromeSender.id !== ours.id) return undefined;
    const { ask, payload } = message;
    if (!isMessageName(ask)) return refuse(new PlatformError('request', 'No such message.'));
    const sender = classify(chromeSender, ours);
    if (!sender || !ALLOWED_SENDERS[ask].includes(sender.class)) {
      return refuse(new PlatformError('access', `This page may not ask ${ask}.`));
    }
    return { ask, payload, sender };
  };
}

function refuse({ failure }: PlatformError): Seen {
  return { refused: { ok: false, error: failure } };
}

function isAsk(message: unknown): message is { ask: string; payload: unknown } {
  return (
    typeof message === 'object' && message !== null && 'ask' in message && typeof message.ask === 'string'
  );
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(ALLOWED_SENDERS, name);
}
