import type { Handlers } from '@/utils/messages/answer';
import type { LaterCode } from '../browser/later-code';
import type { Transfer, TransferOptions } from './transfer';

export interface TransferServiceOptions extends Omit<TransferOptions, 'connectors'> {
  platforms: LaterCode['platforms'];
  upkeep: LaterCode['upkeep'];
}

/** Export and import, whose code comes with their first use. */
export function createTransferService({ platforms, upkeep, ...options }: TransferServiceOptions): {
  handlers: Pick<Handlers, 'transfer.export' | 'transfer.plan' | 'transfer.apply'>;
} {
  async function load(): Promise<Transfer> {
    const { createTransfer } = await upkeep();
    return createTransfer({ ...options, connectors: (await platforms()).connectors });
  }
  return {
    handlers: {
      'transfer.export': async ({ passphrase }) => (await load()).export(passphrase),
      'transfer.plan': async (asked) => (await load()).plan(asked),
      'transfer.apply': async (asked) => (await load()).import(asked),
    },
  };
}
