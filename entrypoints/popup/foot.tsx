import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';
import type { SiteState } from '@/utils/messages/map';
import type { HiddenPlaces } from '@/utils/model/presence';
import { HideHere } from './hide-here';
import { OfferHere } from './offer-here';
import type { Shell } from './shell';

/** The page under the popup: what is shown there, or that it was told to hide. */
export function Foot({ shell }: { shell: Shell }) {
  const here = useQuery({
    queryKey: ['here'],
    async queryFn() {
      const tab = await shell.activeTab();
      if (tab === null) return null;
      const [site, places] = await Promise.all([
        shell.ask('sites.here', { tab: tab.id }),
        shell.ask('presence.list', null),
      ]);
      return { tab, site, hidden: hiddenAt(tab.host, site, places) };
    },
  });
  if (!here.data) return null;
  const { tab, site, hidden } = here.data;
  if (hidden) return <HiddenHere hidden={hidden} shell={shell} />;
  if (site.dashboard) return <ThisPage tab={tab.id} site={site} shell={shell} />;
  return site.offer ? <OfferHere offer={site.offer} shell={shell} /> : null;
}

function ThisPage({ tab, site, shell }: { tab: number; site: SiteState; shell: Shell }) {
  const { say } = useTexts();
  const [hides, setHides] = useState(false);
  const open = useMutation({
    mutationFn: () => shell.ask('panel.open', { tab }),
    onSuccess: (opened) => opened && shell.close(),
  });
  const unreachable = open.isError || open.data === false;
  if (hides) return <HideHere tab={tab} shell={shell} onBack={() => setHides(false)} />;
  return (
    <footer className="here">
      {site.verdict && <VerdictShape verdict={site.verdict} label={say(`verdict.${site.verdict}`)} />}
      {unreachable ? (
        <span className="grow c-notice" role="alert">
          {say('here.reload')}
        </span>
      ) : (
        <span className="cut grow" title={site.subject ?? undefined}>
          <span className="muted">{say('here.page')}</span> {site.subject ?? site.dashboard}
        </span>
      )}
      <button type="button" className="btn sm plain" onClick={() => setHides(true)}>
        {say('here.hide')}
      </button>
      <button type="button" className="btn sm" onClick={() => open.mutate()}>
        {say('here.open')}
      </button>
    </footer>
  );
}

/** The way back, where a person looks for what is missing. */
function HiddenHere({ hidden: { host, whole }, shell }: { hidden: Hidden; shell: Shell }) {
  const { say } = useTexts();
  const client = useQueryClient();
  const show = useMutation({
    mutationFn: () => shell.ask('presence.show', { host }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['here'] }),
  });
  const everywhere = host === null;
  const text = everywhere
    ? say('here.hidden-everywhere')
    : say(whole ? 'here.hidden-host' : 'here.hidden', { host });
  return (
    <footer className="here">
      <span className="muted">
        <Icon name="eye" small />
      </span>
      <span className="cut grow" title={text}>
        {text}
      </span>
      <button type="button" className="btn sm" disabled={show.isPending} onClick={() => show.mutate()}>
        {say('here.show')}
      </button>
    </footer>
  );
}

interface Hidden {
  /** Null: everywhere. */
  host: string | null;
  /** False where only some of the host's pages are hidden. */
  whole: boolean;
}

/** Of a host with some hidden pages only what is known of this one, where it is read. */
function hiddenAt(host: string | null, site: SiteState, { everywhere, hosts }: HiddenPlaces): Hidden | null {
  if (everywhere) return { host: null, whole: true };
  const place = hosts.find((each) => each.host === host) ?? null;
  return place?.whole || !site.dashboard || site.hidden ? place : null;
}
