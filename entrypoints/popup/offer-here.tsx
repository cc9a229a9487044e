import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '@/components/texts';
import type { DashboardId } from '@/utils/model/platform';
import type { SiteOffer } from '@/utils/model/site';
import type { Shell } from './shell';

/** The page under the popup looks like a panel that a connection could belong to. */
export function OfferHere({ offer, shell }: { offer: SiteOffer; shell: Shell }) {
  const { say } = useTexts();
  const client = useQueryClient();
  const { pattern, host, connections } = offer;
  const [chosen, setChosen] = useState(connections[0]?.id ?? '');
  const show = useMutation({
    async mutationFn() {
      // Sent first and not waited for: the browser's prompt must follow the click at once, and may close the popup.
      const kept = shell.ask('sites.bind', { pattern, connection: chosen });
      const allowed = (await shell.requestOrigin?.(pattern)) ?? false;
      await kept;
      if (!allowed) await shell.ask('sites.remove', { pattern });
      return allowed;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['here'] }),
  });
  const refused = show.isError || show.data === false;
  return (
    <footer className={connections.length > 1 ? 'here choosing' : 'here'}>
      <span className="cut grow" title={host}>
        {refused ? (
          <span className="c-notice" role="alert">
            {say('sites.refused')}
          </span>
        ) : (
          <>
            <span className="muted">{say('sites.offer', { platform: NAMES[offer.dashboard] })}</span> {host}
          </>
        )}
      </span>
      {connections.length > 1 && (
        <select
          className="in sm"
          aria-label={say('sites.whose')}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          {connections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <button type="button" className="btn sm" disabled={show.isPending} onClick={() => show.mutate()}>
        {say('sites.show')}
      </button>
    </footer>
  );
}

const NAMES: Readonly<Record<DashboardId, string>> = {
  voluum: 'Voluum',
  binom: 'Binom',
  affise: 'Affise',
  demo: 'Demo',
};
