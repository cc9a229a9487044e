import { useState } from 'react';
import type { ConnectionCard, ConnectionDraft, SavePlan } from '@/utils/messages/connections';
import { type Failure, toFailure } from '@/utils/model/errors';
import type { Shell } from './shell';

/** Where saving stands. `refused`: the browser's prompt was, for these hosts; nothing was saved. */
export type Saving =
  | { state: 'idle' }
  | { state: 'busy' }
  | { state: 'refused'; hosts: string[] }
  | { state: 'failed'; failure: Failure };

/** Asks the browser, then the background. `save` must be called from a click without a wait before it. */
export function useSave(shell: Shell, onSaved: (card: ConnectionCard) => void) {
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });

  async function save(draft: ConnectionDraft, { origins }: Pick<SavePlan, 'origins'>) {
    // The prompt first of all: after any wait the browser no longer counts the click.
    const granted = origins.length === 0 || shell.requestOrigins(origins.map(({ pattern }) => pattern));
    setSaving({ state: 'busy' });
    try {
      if (!(await granted)) {
        setSaving({ state: 'refused', hosts: [...new Set(origins.map(({ host }) => host))] });
        return;
      }
      const card = await shell.ask('connections.save', draft);
      setSaving({ state: 'idle' });
      onSaved(card);
    } catch (error) {
      setSaving({ state: 'failed', failure: toFailure(error) });
    }
  }

  return { saving, save, forget: () => setSaving({ state: 'idle' }) };
}
