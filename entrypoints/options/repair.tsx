import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { ConnectionCard, SavePlan } from '@/utils/messages/connections';
import type { Site } from '@/utils/model/site';
import type { Shell } from './shell';

/** Sites that the browser no longer lets us reach: which, what for, and one button for all of them. */
export function Repair({ shell, cards }: { shell: Shell; cards: ConnectionCard[] }) {
  const { say } = useTexts();
  const client = useQueryClient();
  const [refused, setRefused] = useState(false);
  const shut = cards.filter(({ state }) => state === 'not-allowed');
  const plans = useQueries({
    queries: shut.map((card) => ({
      queryKey: ['plan', card.platform, card.shown],
      queryFn: () => shell.ask('connections.plan', { platform: card.platform, values: card.shown }),
    })),
  });
  const known = useQuery({ queryKey: ['sites'], queryFn: () => shell.ask('sites.list', null) });
  const origins = shut.flatMap((card, index) => sitesOf(card, plans[index]?.data));
  const sites = [...origins, ...dashboardsOf(known.data ?? [], origins)];
  if (sites.length === 0) return null;

  async function allow() {
    const granted = await shell.requestOrigins(sites.map(({ pattern }) => pattern));
    setRefused(!granted);
    if (!granted) return;
    await Promise.allSettled(shut.map(({ id }) => shell.ask('connections.check', { id })));
    await client.invalidateQueries();
  }

  return (
    <section className="repair">
      <Icon name="key" />
      <h2>{say('repair.title', { count: sites.length })}</h2>
      <button type="button" className="btn primary" onClick={allow}>
        {say('repair.allow', { count: sites.length })}
      </button>
      <dl>
        {sites.map(({ host, use, name }) => (
          <div key={`${name} ${host}`}>
            <dt>{host}</dt>
            <dd>{say(`repair.${use}`, { name })}</dd>
          </div>
        ))}
      </dl>
      {refused && (
        <p className="refused" role="alert">
          {say('repair.refused')}
        </p>
      )}
    </section>
  );
}

/** Pages that should wear Trackside and may not, beside what their connections miss anyhow. */
function dashboardsOf(sites: readonly Site[], listed: readonly { pattern: string }[]) {
  const missing = sites.filter(({ allowed, on }) => on && !allowed);
  return missing
    .filter(({ pattern }) => !listed.some((origin) => origin.pattern === pattern))
    .map(({ pattern, host, connections }) => ({
      ...{ pattern, host, use: 'dashboard' as const },
      name: connections.map(({ name }) => name).join(', '),
    }));
}

function sitesOf({ name }: ConnectionCard, plan: SavePlan | undefined) {
  return plan?.origins.map((origin) => ({ ...origin, name })) ?? [];
}
